import type { EntityDefinition } from "../entity/entity-definition.ts";
import type { FieldDefinition, FieldType } from "../entity/field-definition.ts";
import type { Metadata } from "../metadata/create-metadata.ts";
import type { FieldInformation } from "../metadata/field-information.ts";
import type { RoutedEntity } from "./routed-entity.ts";

const types: { readonly [dataType: string]: FieldType } = {
  integer: "integer",
  short: "integer",
  byte: "integer",
  long: "long",
  double: "double",
  decimal: "decimal",
  boolean: "boolean",
  datetime: "datetime",
  "byte[]": "byte[]",
};

/** The definition of an entity as the tenant's own metadata describes it; asked for once in 15 minutes. */
export async function learnDefinition(
  name: string,
  { verbs, parent }: RoutedEntity,
  metadata: Metadata,
): Promise<EntityDefinition> {
  const [fields, { hasUserDefinedFields }] = await Promise.all([metadata.fields(name), metadata.information(name)]);
  const field = parent && parentFieldAmong(fields, parent.entity);
  return {
    name,
    verbs,
    ...(parent === undefined ? {} : { parent: { ...parent, ...(field === undefined ? {} : { field }) } }),
    ...(hasUserDefinedFields ? { hasUserDefinedFields } : {}),
    fields: Object.fromEntries(
      fields.filter(({ name: field }) => field !== "id").map((field) => [field.name, toDefinition(field)]),
    ),
  };
}

function toDefinition({
  dataType,
  isReadOnly,
  isRequired,
  isPickList,
  isQueryable,
}: FieldInformation): FieldDefinition {
  return {
    type: types[dataType.toLowerCase()] ?? "string",
    ...(isReadOnly ? { readOnly: true } : isRequired ? { required: true } : {}),
    ...(isPickList ? { picklist: true } : {}),
    ...(isQueryable ? {} : { queryable: false }),
  };
}

/** The field that repeats the parent's id, such as `companyID` below `Companies`; some entities name it otherwise, and the path is enough. */
function parentFieldAmong(fields: readonly FieldInformation[], parent: string): string | undefined {
  const singular = parent.replace(/ies$/, "y").replace(/s$/, "");
  return fields.find(({ name }) => name.toLowerCase() === `${singular}ID`.toLowerCase())?.name;
}
