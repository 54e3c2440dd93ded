import { defineResource } from "../resource/define-resource.ts";

/** Password Categories, as the account knows them. */
export const passwordCategories = defineResource({
  type: "password_categories",
  operations: ["list", "show", "create", "update"],
  attributes: {
    name: { kind: "text", write: "always", required: true },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
    passwords_count: { kind: "number" },
  },
  filters: {
    name: { kind: "text" },
  },
  sorts: ["name", "created_at", "updated_at"],
  includes: [],
  showIncludes: [],
});
