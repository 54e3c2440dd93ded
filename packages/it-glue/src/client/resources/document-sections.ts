import { defineResource } from "../resource/define-resource.ts";

/** Sections of a document: its body. They are edited in the draft; `documents.publish` shows them (released in 2026; reported). */
export const documentSections = defineResource({
  type: "document_sections",
  operations: [],
  below: { paths: ["documents"], operations: ["list", "show", "create", "update", "delete"] },
  attributes: {
    document_id: { kind: "id" },
    resource_id: { kind: "id" },
    resource_type: {
      kind: "word",
      words: ["Document::Text", "Document::Heading", "Document::Gallery", "Document::Step"],
      write: "create",
      required: true,
    },
    content: { kind: "text", write: "always" },
    rendered_content: { kind: "text" },
    level: { kind: "number", write: "always" },
    duration: { kind: "number", write: "always" },
    reset_count: { kind: "boolean", write: "always" },
    sort: { kind: "number", write: "always" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
  },
  filters: {
    id: { kind: "id" },
    resource_type: { kind: "text" },
    document_id: { kind: "id" },
  },
  sorts: ["sort", "id", "created_at", "updated_at"],
  includes: [],
  showIncludes: [],
  segment: "sections",
});
