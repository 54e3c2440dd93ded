import type * as z from "zod";
import type { Json } from "../../ports/json.ts";
import { reasonOf } from "../reason-of.ts";
import { redactSecrets } from "../redact-secrets.ts";
import { NotJsonError, toJsonValue } from "../to-json-value.ts";
import { fitsButForSecrets } from "./fits-but-for-secrets.ts";

/** An event as one schema reads it, without the secrets in it; or why it does not fit. */
export type FittedEvent = { readonly value: Json } | { readonly misfit: string };

/** Reads an event, as it came or as it was kept, with the schema of whoever waits for it. */
export function fitEvent(schema: z.ZodType, value: Json): FittedEvent {
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    return fitsButForSecrets(value, parsed.error)
      ? { value: redactSecrets(schema, value) }
      : { misfit: reasonOf(parsed.error) };
  try {
    return { value: redactSecrets(schema, toJsonValue(parsed.data)) };
  } catch (error) {
    if (error instanceof NotJsonError) return { misfit: error.message };
    throw error;
  }
}
