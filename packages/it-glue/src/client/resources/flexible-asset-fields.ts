import { defineResource } from "../resource/define-resource.ts";

/** Fields of a kind of flexible assets. Deleting one destroys what it holds in every asset. */
export const flexibleAssetFields = defineResource({
  type: "flexible_asset_fields",
  operations: ["show", "create", "update", "updateMany", "delete"],
  below: { paths: ["flexible_asset_types"], operations: ["list", "createMany"], field: "flexible_asset_type_id" },
  attributes: {
    flexible_asset_type_id: { kind: "id", write: "always", required: true },
    order: { kind: "number", write: "always", required: true },
    name: { kind: "text", write: "always", required: true },
    kind: {
      kind: "word",
      words: [
        "Checkbox",
        "Date",
        "Header",
        "Number",
        "Select",
        "Text",
        "Textbox",
        "Upload",
        "Tag",
        "Percent",
        "Password",
      ],
      write: "always",
      required: true,
    },
    hint: { kind: "text", write: "always" },
    decimals: { kind: "number", write: "always" },
    default_value: { kind: "text", write: "always" },
    tag_type: { kind: "text", write: "always" },
    required: { kind: "boolean", write: "always" },
    use_for_title: { kind: "boolean", write: "always" },
    expiration: { kind: "boolean", write: "always" },
    show_in_list: { kind: "boolean", write: "always" },
    name_key: { kind: "text" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
  },
  filters: {
    id: { kind: "id" },
  },
  sorts: ["created_at", "updated_at"],
  includes: ["remote_asset_field"],
  showIncludes: [],
});
