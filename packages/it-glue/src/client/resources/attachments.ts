import { defineResource } from "../resource/define-resource.ts";

/** Files attached to a record. They are read through the record with `include: ["attachments"]`; at most about 10 MB each (reported). */
export const attachments = defineResource({
  type: "attachments",
  operations: [],
  below: {
    paths: [
      "checklists",
      "checklist_templates",
      "configurations",
      "contacts",
      "documents",
      "domains",
      "locations",
      "passwords",
      "ssl_certificates",
      "flexible_assets",
      "tickets",
    ],
    operations: ["create", "update", "deleteMany"],
  },
  attributes: {
    attachment: { kind: "file", write: "create", required: true },
    name: { kind: "text", write: "update" },
    attachment_file_name: { kind: "text" },
    attachment_content_type: { kind: "text" },
    attachment_file_size: { kind: "text" },
    ext: { kind: "text" },
    viewable: { kind: "boolean" },
    download_url: { kind: "text" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
  },
  filters: {},
  sorts: [],
  includes: [],
  showIncludes: [],
});
