import { defineResource } from "../resource/define-resource.ts";

/** Folders of documents. Accounts got them at different times in 2026; elsewhere they are closed to API keys. Only the list was seen, the other routes are unconfirmed. */
export const documentFolders = defineResource({
  type: "document_folders",
  operations: [],
  below: { paths: ["organizations"], operations: ["list", "show", "create", "update"] },
  attributes: {
    organization_id: { kind: "id" },
    name: { kind: "text", write: "always", required: true },
    parent_id: { kind: "id", write: "always" },
    ancestor_ids: { kind: "json" },
    documents_count: { kind: "number" },
    restricted: { kind: "boolean", write: "always" },
    resource_url: { kind: "text" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
  },
  filters: {},
  sorts: [],
  includes: [],
  showIncludes: [],
});
