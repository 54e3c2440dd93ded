import { defineResource } from "../resource/define-resource.ts";

/** Technicians. They can be read and renamed, not created or disabled. */
export const users = defineResource({
  type: "users",
  operations: ["list", "show", "update"],
  attributes: {
    first_name: { kind: "text", write: "update" },
    last_name: { kind: "text", write: "update" },
    role_name: { kind: "text" },
    email: { kind: "text" },
    avatar: { kind: "file", write: "update" },
    invitation_sent_at: { kind: "instant" },
    invitation_accepted_at: { kind: "instant" },
    current_sign_in_at: { kind: "instant" },
    current_sign_in_ip: { kind: "text" },
    last_sign_in_at: { kind: "instant" },
    last_sign_in_ip: { kind: "text" },
    reputation: { kind: "number" },
    my_glue: { kind: "boolean" },
    my_glue_account_id: { kind: "id" },
  },
  filters: {
    id: { kind: "id" },
    name: { kind: "text" },
    email: { kind: "text" },
    role_name: { kind: "text" },
    salesforce_id: { kind: "id" },
  },
  sorts: ["name", "email", "reputation", "id", "created_at", "updated_at"],
  includes: [],
  showIncludes: [],
});
