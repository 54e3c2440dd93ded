import type { JsonSchema } from "./schema-as-json.ts";

/** A schema, and the document whose definitions its references name. */
export interface SchemaPlace {
  readonly schema: JsonSchema;
  readonly root: JsonSchema;
}

const deepest = 4;

/** Follows a reference into the definitions of `root`. */
export const referredSchema = (schema: JsonSchema, root: JsonSchema): JsonSchema => {
  if (!schema.$ref) return schema;
  if (schema.$ref === "#") return root;
  return root.$defs?.[schema.$ref.replace("#/$defs/", "")] ?? {};
};

/** A schema and everything it may stand for: what it refers to, and its alternatives. */
export function formsOfSchema({ schema, root }: SchemaPlace, depth = 0): readonly JsonSchema[] {
  const resolved = referredSchema(schema, root);
  const options = [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? []), ...(resolved.allOf ?? [])];
  const inner = depth < deepest ? options.flatMap((option) => formsOfSchema({ schema: option, root }, depth + 1)) : [];
  return [...(resolved === schema ? [] : [schema]), resolved, ...inner];
}

/** The schemas a member of a value may have: a field by its name, any item of a list by `[]`. */
export const schemaMembers = (place: SchemaPlace, member: string): readonly SchemaPlace[] =>
  formsOfSchema(place).flatMap((form) => {
    const rest = typeof form.additionalProperties === "object" ? form.additionalProperties : undefined;
    const schema = member === "[]" ? form.items : (form.properties?.[member] ?? rest);
    return schema ? [{ schema, root: place.root }] : [];
  });
