import { defineResource } from "../resource/define-resource.ts";

/** Records of the account's own kinds. An update replaces all traits: use `mergeTraits` to change some (vendor documentation). */
export const flexibleAssets = defineResource({
  type: "flexible_assets",
  operations: ["list", "show", "create", "update", "updateMany", "delete", "deleteMany"],
  below: { paths: ["organizations"], operations: ["createMany"], field: "organization_id" },
  attributes: {
    organization_id: { kind: "id", write: "always", required: true },
    organization_name: { kind: "text" },
    resource_url: { kind: "text" },
    restricted: { kind: "boolean", write: "always" },
    my_glue: { kind: "boolean" },
    flexible_asset_type_id: { kind: "id", write: "create", required: true },
    flexible_asset_type_name: { kind: "text" },
    name: { kind: "text" },
    traits: { kind: "json", write: "always", required: true },
    archived: { kind: "boolean", write: "always" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
  },
  filters: {
    flexible_asset_type_id: { kind: "id", required: true },
    name: { kind: "text" },
    organization_id: { kind: "id" },
  },
  sorts: ["name", "created_at", "updated_at"],
  includes: [
    "adapters_resources",
    "distinct_remote_assets",
    "attachments",
    "passwords",
    "user_resource_accesses",
    "group_resource_accesses",
  ],
  showIncludes: ["recent_versions", "related_items", "authorized_users"],
});
