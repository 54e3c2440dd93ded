import { defineResource } from "../resource/define-resource.ts";

/** Organization Statuses, as the account knows them. */
export const organizationStatuses = defineResource({
  type: "organization_statuses",
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
