import { defineResource } from "../resource/define-resource.ts";

/** Domain names of organizations. */
export const domains = defineResource({
  type: "domains",
  operations: ["list"],
  attributes: {
    organization_id: { kind: "id" },
    organization_name: { kind: "text" },
    resource_url: { kind: "text" },
    name: { kind: "text" },
    screenshot: { kind: "json" },
    registrar_name: { kind: "text" },
    notes: { kind: "text" },
    expires_on: { kind: "date" },
    updated_at: { kind: "instant" },
    created_at: { kind: "instant" },
  },
  filters: {
    id: { kind: "id" },
    organization_id: { kind: "id" },
  },
  sorts: ["created_at", "updated_at"],
  includes: ["passwords", "attachments", "user_resource_accesses", "group_resource_accesses"],
  showIncludes: [],
});
