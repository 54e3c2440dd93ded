import { defineEntity } from "../entity/define-entity.ts";

/** Entries in one resource's own calendar, not linked to a ticket. Work for a customer is planned with service calls. */
export const appointments = defineEntity({
  name: "Appointments",
  verbs: ["query", "create", "update", "delete"],
  fields: {
    createDateTime: { type: "datetime", readOnly: true },
    creatorResourceID: { type: "integer", readOnly: true, reference: "Resources" },
    description: { type: "string", maxLength: 8000 },
    endDateTime: { type: "datetime", required: true },
    resourceID: { type: "integer", required: true, reference: "Resources" },
    startDateTime: { type: "datetime", required: true },
    title: { type: "string", required: true, maxLength: 256 },
    updateDateTime: { type: "datetime", readOnly: true },
  },
});
