import { defineResource } from "../resource/define-resource.ts";
import { psaSystems } from "../resource/remote-systems.ts";

/** Sites of organizations. */
export const locations = defineResource({
  type: "locations",
  operations: ["list", "show", "create", "update", "updateMany", "deleteMany"],
  below: { paths: ["organizations"], operations: ["createMany"], field: "organization_id" },
  attributes: {
    organization_id: { kind: "id", write: "always", required: true },
    organization_name: { kind: "text" },
    name: { kind: "text", write: "always", required: true },
    primary: { kind: "boolean", write: "always" },
    address_1: { kind: "text", write: "always" },
    address_2: { kind: "text", write: "always" },
    city: { kind: "text", write: "always" },
    postal_code: { kind: "text", write: "always" },
    region_id: { kind: "id", write: "always" },
    region_name: { kind: "text" },
    country_id: { kind: "id", write: "always" },
    country_name: { kind: "text" },
    phone: { kind: "text", write: "always" },
    fax: { kind: "text", write: "always" },
    notes: { kind: "text", write: "always" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
    formatted_phone: { kind: "text" },
    formatted_fax: { kind: "text" },
    restricted: { kind: "boolean", write: "always" },
    psa_integration: { kind: "text" },
  },
  filters: {
    id: { kind: "id" },
    name: { kind: "text" },
    city: { kind: "text" },
    region_id: { kind: "id" },
    country_id: { kind: "id" },
    organization_id: { kind: "id" },
    psa: { kind: "remote", words: psaSystems },
  },
  sorts: ["name", "id", "primary", "created_at", "updated_at"],
  includes: ["adapters_resources", "attachments", "passwords", "user_resource_accesses", "group_resource_accesses"],
  showIncludes: ["recent_versions", "related_items", "authorized_users"],
});
