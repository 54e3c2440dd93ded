import { defineResource } from "../resource/define-resource.ts";

/** Platforms, as the account knows them. */
export const platforms = defineResource({
  type: "platforms",
  operations: ["list", "show"],
  attributes: {
    name: { kind: "text" },
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
