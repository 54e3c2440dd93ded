import { defineResource } from "../resource/define-resource.ts";

/** Organization Types, as the account knows them. */
export const organizationTypes = defineResource({
  type: "organization_types",
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
