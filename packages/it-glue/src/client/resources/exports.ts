import { defineResource } from "../resource/define-resource.ts";

/** Exports of one organization or of the account. Poll until `download_url` is set. */
export const dataExports = defineResource({
  type: "exports",
  operations: ["list", "show", "create", "delete"],
  attributes: {
    organization_id: { kind: "id", write: "create" },
    organization_name: { kind: "text" },
    include_logs: { kind: "boolean", write: "create" },
    export_all: { kind: "boolean" },
    encrypted_status: { kind: "text" },
    download_url: { kind: "text" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
    zip_password: { kind: "secret", write: "create" },
  },
  filters: {
    id: { kind: "id" },
  },
  sorts: ["created_at", "updated_at"],
  includes: [],
  showIncludes: [],
  isSecretive: true,
});
