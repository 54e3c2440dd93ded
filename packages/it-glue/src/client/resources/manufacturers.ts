import { defineResource } from "../resource/define-resource.ts";

/** Manufacturers, as the account knows them. */
export const manufacturers = defineResource({
  type: "manufacturers",
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
