import { defineResource } from "../resource/define-resource.ts";

/** Groups of users. Replacing the members needs the whole list. */
export const groups = defineResource({
  type: "groups",
  operations: ["list", "show", "create", "delete", "update", "updateMany"],
  attributes: {
    name: { kind: "text", write: "always", required: true },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
    description: { kind: "text", write: "always" },
    hide_from_my_glue: { kind: "boolean", write: "always" },
    accounts_user_ids: { kind: "ids", write: "always" },
    my_glue_account_id: { kind: "id" },
  },
  filters: {
    name: { kind: "text" },
  },
  sorts: ["name", "created_at", "updated_at"],
  includes: ["users", "organizations", "resource_type_restrictions", "my_glue_account"],
  showIncludes: [],
});
