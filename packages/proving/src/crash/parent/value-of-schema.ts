import type { Json } from "@msp/workflows/ports";

/** What the parent reads of the JSON Schema of an answer. */
interface AnswerSchema {
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly AnswerSchema[];
  readonly type?: string;
  readonly properties?: { readonly [name: string]: AnswerSchema };
}

/** Texts that must be something that exists in the sandbox. */
const known: { readonly [property: string]: Json } = {
  library: "User removal - Acme Dental",
  contactId: "30101",
  effectiveAt: "2026-12-18T17:00",
};

/** A plain answer that fits a schema: the first choice, yes, one word, none of a list. */
export function valueOfSchema(schema: AnswerSchema, property = ""): Json {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0] ?? null;
  if (schema.anyOf) return valueOfSchema(schema.anyOf[0] ?? {}, property);
  switch (schema.type) {
    case "object": {
      const entries = Object.entries(schema.properties ?? {});
      return Object.fromEntries(entries.map(([name, inner]) => [name, valueOfSchema(inner, name)]));
    }
    case "boolean":
      return true;
    case "array":
      return [];
    case "integer":
    case "number":
      return 0;
    default:
      return known[property] ?? "seen";
  }
}
