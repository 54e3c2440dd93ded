import { defineResource } from "../resource/define-resource.ts";

/** Contact Types, as the account knows them. */
export const contactTypes = defineResource({
  type: "contact_types",
  operations: ["list", "show", "create", "update"],
  attributes: {
    name: { kind: "text", write: "always", required: true },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
  },
  filters: {
    name: { kind: "text" },
  },
  sorts: ["name", "id", "created_at", "updated_at"],
  includes: [],
  showIncludes: [],
});
