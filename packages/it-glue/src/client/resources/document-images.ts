import { defineResource } from "../resource/define-resource.ts";

/** Pictures of a document or of a gallery section (released in 2026; from other clients, unconfirmed). */
export const documentImages = defineResource({
  type: "document_images",
  operations: ["show", "create", "delete"],
  attributes: {
    target: { kind: "json", write: "create", required: true },
    image: { kind: "file", write: "create", required: true },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
  },
  filters: {},
  sorts: [],
  includes: [],
  showIncludes: [],
});
