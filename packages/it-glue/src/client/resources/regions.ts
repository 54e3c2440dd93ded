import { defineResource } from "../resource/define-resource.ts";

/** Regions, as the account knows them. */
export const regions = defineResource({
  type: "regions",
  operations: ["list", "show"],
  attributes: {
    name: { kind: "text" },
    iso: { kind: "text" },
    country_id: { kind: "id" },
  },
  filters: {
    name: { kind: "text" },
    iso: { kind: "text" },
    country_id: { kind: "id" },
  },
  sorts: ["name", "id", "created_at", "updated_at"],
  includes: [],
  showIncludes: [],
});
