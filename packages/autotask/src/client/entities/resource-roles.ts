import { defineEntity } from "../entity/define-entity.ts";

/** Which roles a resource holds, per department or queue. Read only; for the service desk see `resourceServiceDeskRoles`. */
export const resourceRoles = defineEntity({
  name: "ResourceRoles",
  verbs: ["query"],
  fields: {
    departmentID: { type: "long", readOnly: true, reference: "Departments" },
    isActive: { type: "boolean", readOnly: true },
    queueID: { type: "long", readOnly: true, picklist: true },
    resourceID: { type: "long", readOnly: true, reference: "Resources" },
    roleID: { type: "long", readOnly: true, reference: "Roles" },
  },
});
