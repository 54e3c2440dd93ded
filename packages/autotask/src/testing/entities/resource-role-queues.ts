import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Queues a resource works on. */
export const resourceRoleQueues = defineEntity({
  name: "ResourceRoleQueues",
  type: "ResourceRoleQueue",
  firstId: 1_400_001,
  child: { of: "Resources", segment: "RoleQueues", key: "resourceID", verbs: ["create", "update"] },
  fields: {
    queueID: field.integer({ required: true, picklist: [] }),
    resourceID: field.integer({ required: true, readOnly: "afterCreate", reference: "Resource", indexed: true }),
  },
});
