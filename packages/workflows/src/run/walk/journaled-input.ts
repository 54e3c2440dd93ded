import type * as z from "zod";
import type { Json } from "../../ports/json.ts";
import { holdsRedaction, redactionMark, redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";

/** An input as it may be journaled. Throws `TypeError` where a secret would be written down, or where the mark of a removed one would be used as its value. */
export function journaledInput(schema: z.core.$ZodType, given: unknown): Json {
  const value = toJsonValue(given);
  if (holdsRedaction(value)) {
    throw new TypeError(
      `it holds "${redactionMark}", the mark left where a secret was removed. Pass the name of the secret ({ secretRef }) along instead of its value.`,
    );
  }
  if (holdsRedaction(redactSecrets(schema, value))) {
    throw new TypeError(
      "it gives a value to a field that is marked secret, and inputs are journaled. Give a { secretRef } that the action resolves.",
    );
  }
  return value;
}
