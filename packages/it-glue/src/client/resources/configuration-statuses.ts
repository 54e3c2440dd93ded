import { defineResource } from "../resource/define-resource.ts";

/** Configuration Statuses, as the account knows them. */
export const configurationStatuses = defineResource({
  type: "configuration_statuses",
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
