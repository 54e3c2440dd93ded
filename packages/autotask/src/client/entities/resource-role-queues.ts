import { defineEntity } from "../entity/define-entity.ts";

/** Which queues a resource works on. A new assignment is a create below the resource. */
export const resourceRoleQueues = defineEntity({
  name: "ResourceRoleQueues",
  verbs: ["query", "create", "update"],
  parent: { entity: "Resources", path: "RoleQueues", field: "resourceID" },
  fields: {
    queueID: { type: "integer", required: true, picklist: true },
    resourceID: { type: "integer", required: true, readOnly: "after create", reference: "Resources" },
  },
});
