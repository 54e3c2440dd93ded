import type { JsonSchema } from "../schema/schema-as-json.ts";
import { formsOfSchema, type SchemaPlace, schemaMembers } from "../schema/schema-forms.ts";
import type { Provenance } from "./provenance.ts";

/** Takes out what an author wrote into a field that the schema marks secret; results that are passed on are only named, so they stay. */
export const hideSecrets = (provenance: Provenance, schema: JsonSchema): Provenance =>
  hideAt(provenance, [{ schema, root: schema }]);

/** A value may match several schemas; what is secret in any of them is hidden. */
function hideAt(provenance: Provenance, places: readonly SchemaPlace[]): Provenance {
  const member = (name: string) => places.flatMap((place) => schemaMembers(place, name));
  if (isSecret(places)) return provenance.from === "result" ? provenance : { from: "secret" };
  switch (provenance.from) {
    case "fields": {
      const fields = Object.entries(provenance.fields).map(([name, field]) => [name, hideAt(field, member(name))]);
      return { from: "fields", fields: Object.fromEntries(fields) };
    }
    case "list":
      return { from: "list", items: provenance.items.map((item) => hideAt(item, member("[]"))) };
    case "each":
      return { ...provenance, item: hideAt(provenance.item, member("[]")) };
    case "choice":
      return { ...provenance, of: provenance.of.map((part) => hideAt(part, places)) };
    case "constant":
      return Array.isArray(provenance.value) && isSecret(member("[]")) ? { from: "secret" } : provenance;
    default:
      return provenance;
  }
}

const isSecret = (places: readonly SchemaPlace[]): boolean =>
  places.some((place) => formsOfSchema(place).some((form) => form["x-secret"]));
