import type { Json } from "@msp/workflows";

/** Whether an answer holds a secret anywhere, by the JSON Schema of the answer. Such an answer has no place on a ticket, where everybody reads it. */
export function asksForSecret(schema: Json | undefined): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  if (!Array.isArray(schema) && (schema as { readonly writeOnly?: Json }).writeOnly === true) return true;
  return Object.values(schema).some((part) => asksForSecret(part as Json));
}
