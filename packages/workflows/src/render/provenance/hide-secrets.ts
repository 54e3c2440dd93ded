import type { JsonSchema } from "../schema/schema-as-json.ts";
import { resolveReference } from "../schema/schema-in-words.ts";
import type { Provenance } from "./provenance.ts";

/** Takes out what an author wrote into a field that the schema marks secret; results that are passed on are only named, so they stay. */
export function hideSecrets(provenance: Provenance, schema: JsonSchema, root: JsonSchema = schema): Provenance {
  const forms = formsOf(schema, root);
  if (forms.some((form) => form["x-secret"])) return provenance.from === "result" ? provenance : { from: "secret" };
  const through = (part: Provenance, of: (form: JsonSchema) => JsonSchema | undefined): Provenance =>
    forms.reduce((hidden, form) => {
      const inner = of(form);
      return inner ? hideSecrets(hidden, inner, root) : hidden;
    }, part);
  switch (provenance.from) {
    case "fields":
      return {
        from: "fields",
        fields: Object.fromEntries(
          Object.entries(provenance.fields).map(([name, field]) => [
            name,
            through(field, (form) => propertyOf(form, name)),
          ]),
        ),
      };
    case "list":
      return { from: "list", items: provenance.items.map((item) => through(item, (form) => form.items)) };
    case "constant":
      if (!Array.isArray(provenance.value)) return provenance;
      return forms.some((form) => form.items?.["x-secret"]) ? { from: "secret" } : provenance;
    case "each":
      return { ...provenance, item: through(provenance.item, (form) => form.items) };
    case "choice":
      return { ...provenance, of: provenance.of.map((part) => hideSecrets(part, schema, root)) };
    default:
      return provenance;
  }
}

/** A schema and everything it may stand for. */
function formsOf(given: JsonSchema, root: JsonSchema, depth = 0): readonly JsonSchema[] {
  const schema = resolveReference(given, root);
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [given, schema, ...(depth < 4 ? options.flatMap((option) => formsOf(option, root, depth + 1)) : [])];
}

const propertyOf = (form: JsonSchema, name: string): JsonSchema | undefined =>
  form.properties?.[name] ?? (typeof form.additionalProperties === "object" ? form.additionalProperties : undefined);
