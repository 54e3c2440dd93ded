import { defineEntity } from "../entity/define-entity.ts";

/** Which problems or incidents a change request is meant to solve. */
export const changeRequestLinks = defineEntity({
  name: "ChangeRequestLinks",
  verbs: ["query", "create", "delete"],
  fields: {
    changeRequestTicketID: { type: "integer", required: true, readOnly: "after create", reference: "Tickets" },
    problemOrIncidentTicketID: { type: "integer", required: true, readOnly: "after create", reference: "Tickets" },
  },
});
