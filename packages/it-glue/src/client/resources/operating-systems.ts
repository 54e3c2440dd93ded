import { defineResource } from "../resource/define-resource.ts";

/** Operating Systems, as the account knows them. */
export const operatingSystems = defineResource({
  type: "operating_systems",
  operations: ["list", "show"],
  attributes: {
    name: { kind: "text" },
    platform_id: { kind: "id" },
    platform_name: { kind: "text" },
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
