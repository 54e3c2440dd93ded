import { defineEntity } from "../entity/define-entity.ts";

/** The roles a resource may take on tickets. */
export const resourceServiceDeskRoles = defineEntity({
  name: "ResourceServiceDeskRoles",
  verbs: ["query", "create", "update"],
  parent: { entity: "Resources", path: "ServiceDeskRoles", field: "resourceID" },
  fields: {
    isActive: { type: "boolean" },
    isDefault: { type: "boolean" },
    resourceID: { type: "integer", required: true, readOnly: "after create", reference: "Resources" },
    roleID: { type: "integer", required: true, reference: "Roles" },
  },
});
