import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Which roles a resource may hold on a ticket. */
export const resourceServiceDeskRoles = defineEntity({
  name: "ResourceServiceDeskRoles",
  type: "ResourceServiceDeskRole",
  firstId: 1_501,
  child: { of: "Resources", segment: "ServiceDeskRoles", key: "resourceID", verbs: ["create", "update"] },
  fields: {
    isActive: field.boolean({ initially: true }),
    isDefault: field.boolean({ initially: false }),
    resourceID: field.integer({ required: true, readOnly: "afterCreate", reference: "Resource", indexed: true }),
    roleID: field.integer({ required: true, reference: "Role" }),
  },
});
