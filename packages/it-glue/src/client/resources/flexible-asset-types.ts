import { defineResource } from "../resource/define-resource.ts";

/** Kinds of flexible assets. None can be deleted. */
export const flexibleAssetTypes = defineResource({
  type: "flexible_asset_types",
  operations: ["list", "show", "create", "update"],
  attributes: {
    name: { kind: "text", write: "always", required: true },
    description: { kind: "text", write: "always" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
    icon: { kind: "text", write: "always" },
    show_in_menu: { kind: "boolean" },
    enabled: { kind: "boolean", write: "always" },
    flexible_asset_fields: { kind: "children", of: "flexible_asset_fields", write: "create", required: true },
  },
  filters: {
    id: { kind: "id" },
    name: { kind: "text" },
    icon: { kind: "text" },
    enabled: { kind: "boolean" },
  },
  sorts: ["id", "name", "created_at", "updated_at"],
  includes: ["flexible_asset_fields"],
  showIncludes: [],
});
