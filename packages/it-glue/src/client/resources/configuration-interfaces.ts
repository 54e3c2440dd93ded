import { defineResource } from "../resource/define-resource.ts";

/** Network interfaces of a configuration. */
export const configurationInterfaces = defineResource({
  type: "configuration_interfaces",
  operations: ["show", "create", "update", "updateMany"],
  below: { paths: ["configurations"], operations: ["list", "createMany", "delete"], field: "configuration_id" },
  attributes: {
    primary: { kind: "boolean", write: "always" },
    name: { kind: "text", write: "always" },
    ip_address: { kind: "text", write: "always" },
    mac_address: { kind: "text", write: "always" },
    notes: { kind: "text", write: "always" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
    configuration_id: { kind: "id", write: "always", required: true },
  },
  filters: {
    id: { kind: "id" },
    ip_address: { kind: "text" },
  },
  sorts: ["created_at", "updated_at"],
  includes: [],
  showIncludes: [],
});
