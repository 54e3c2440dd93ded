import { defineResource } from "../resource/define-resource.ts";

/** What happened in the last 30 days. Five pages at most: move `created_at` to read on (vendor documentation). */
export const logs = defineResource({
  type: "logs",
  operations: ["list"],
  attributes: {
    created_at: { kind: "instant" },
    level: { kind: "number" },
    account_id: { kind: "id" },
    user_id: { kind: "id" },
    organization_id: { kind: "id" },
    action: { kind: "text" },
    resource_type: { kind: "text" },
    resource_name: { kind: "text" },
    ip_address: { kind: "text" },
    ip_city: { kind: "text" },
    ip_region: { kind: "text" },
    ip_country: { kind: "text" },
    user_agent: { kind: "text" },
  },
  filters: {
    created_at: { kind: "period" },
  },
  sorts: ["created_at"],
  includes: [],
  showIncludes: [],
  mostPages: 5,
});
