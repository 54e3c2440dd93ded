import { defineResource } from "../resource/define-resource.ts";

/** Tickets of the PSA as IT Glue knows them; can be listed with an API key (reported in 2026). */
export const tickets = defineResource({
  type: "tickets",
  operations: ["list"],
  attributes: {
    organization_id: { kind: "id" },
    organization_name: { kind: "text" },
    name: { kind: "text" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
  },
  filters: {},
  sorts: [],
  includes: [],
  showIncludes: [],
});
