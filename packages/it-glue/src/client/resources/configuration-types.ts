import { defineResource } from "../resource/define-resource.ts";

/** Configuration Types, as the account knows them. */
export const configurationTypes = defineResource({
  type: "configuration_types",
  operations: ["list", "show", "create", "update"],
  attributes: {
    name: { kind: "text", write: "always", required: true },
    configurations_count: { kind: "number" },
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
