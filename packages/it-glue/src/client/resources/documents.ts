import { defineResource } from "../resource/define-resource.ts";

/** Documents. Their list is per organization; body text lives in sections; an edit is a draft until it is published (released in 2026; reported). */
export const documents = defineResource({
  type: "documents",
  operations: ["show", "create", "update", "updateMany", "deleteMany"],
  below: { paths: ["organizations"], operations: ["list", "createMany"], field: "organization_id" },
  attributes: {
    organization_id: { kind: "id", write: "create", required: true },
    name: { kind: "text", write: "always", required: true },
    restricted: { kind: "boolean", write: "always" },
    archived: { kind: "boolean", write: "always" },
    public: { kind: "boolean", write: "always" },
    is_uploaded: { kind: "boolean" },
    document_folder_id: { kind: "id", write: "create" },
    sop_generator: { kind: "boolean", write: "update" },
    organization_name: { kind: "text" },
    resource_url: { kind: "text" },
    my_glue: { kind: "boolean" },
    user_id: { kind: "id" },
    published: { kind: "boolean" },
    published_by: { kind: "text" },
    published_at: { kind: "instant" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
    content: { kind: "json" },
  },
  filters: {
    id: { kind: "id" },
    document_folder_id: { kind: "folder", required: true },
  },
  sorts: [],
  includes: [],
  showIncludes: ["attachments", "related_items"],
  // Whole bodies come along in lists.
  pageSize: 50,
});
