import { defineResource } from "../resource/define-resource.ts";

/** Countries, as the account knows them. */
export const countries = defineResource({
  type: "countries",
  operations: ["list", "show"],
  attributes: {
    name: { kind: "text" },
    iso: { kind: "text" },
  },
  filters: {
    name: { kind: "text" },
    iso: { kind: "text" },
  },
  sorts: ["name", "id", "created_at", "updated_at"],
  includes: [],
  showIncludes: [],
});
