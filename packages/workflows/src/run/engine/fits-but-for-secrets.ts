import type * as z from "zod";
import type { Json } from "../../ports/json.ts";
import { redactionMark } from "../redact-secrets.ts";

/** Whether all a schema finds fault with in a kept value are the marks left where secrets were removed. */
export const fitsButForSecrets = (value: Json, error: z.ZodError): boolean =>
  error.issues.every(({ path }) => isMarkOn(value, path));

/** Whether a way into a value ends at, or leads through, a redaction mark. */
function isMarkOn(value: Json, path: readonly PropertyKey[]): boolean {
  let here: Json | undefined = value;
  for (const name of path) {
    if (typeof here !== "object" || here === null) break;
    here = (here as { readonly [key: PropertyKey]: Json })[name as string];
  }
  return here === redactionMark;
}
