import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Roles by department or queue; nothing is written here. */
export const resourceRoles = defineEntity({
  name: "ResourceRoles",
  type: "ResourceRole",
  firstId: 1_300_001,
  fields: {
    departmentID: field.long({ readOnly: true, reference: "Department" }),
    isActive: field.boolean({ readOnly: true }),
    queueID: field.long({ readOnly: true, picklist: [] }),
    resourceID: field.long({ readOnly: true, reference: "Resource" }),
    roleID: field.long({ readOnly: true, reference: "Role" }),
  },
});
