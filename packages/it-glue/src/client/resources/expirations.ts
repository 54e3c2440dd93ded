import { defineResource } from "../resource/define-resource.ts";

/** What runs out, and when. */
export const expirations = defineResource({
  type: "expirations",
  operations: ["list", "show"],
  attributes: {
    organization_id: { kind: "id" },
    organization_name: { kind: "text" },
    resource_url: { kind: "text" },
    description: { kind: "text" },
    expiration_date: { kind: "date" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
    resource_id: { kind: "id" },
    resource_type: { kind: "text" },
    resource_type_name: { kind: "text" },
    resource_name: { kind: "text" },
  },
  filters: {
    id: { kind: "id" },
    resource_id: { kind: "id" },
    resource_name: { kind: "text" },
    resource_type_name: { kind: "text" },
    description: { kind: "text" },
    expiration_date: { kind: "period" },
    organization_id: { kind: "id" },
  },
  sorts: ["id", "organization_id", "expiration_date", "created_at", "updated_at"],
  includes: [],
  showIncludes: [],
  ranges: ["expiration_date"],
});
