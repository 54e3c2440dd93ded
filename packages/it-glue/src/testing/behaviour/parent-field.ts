import type { ResourceDefinition } from "../../client/resource/resource-definition.ts";

const fields: { readonly [parent: string]: string } = {
  organizations: "organization_id",
  countries: "country_id",
  manufacturers: "manufacturer_id",
  configurations: "configuration_id",
  flexible_asset_types: "flexible_asset_type_id",
  documents: "document_id",
};

/** The attribute that holds the id of the record a route lies below; undefined where the link is kept elsewhere. */
export function parentField(definition: ResourceDefinition, parent: string | undefined): string | undefined {
  return parent === undefined || (definition.below?.paths.length ?? 0) > 1 ? undefined : fields[parent];
}
