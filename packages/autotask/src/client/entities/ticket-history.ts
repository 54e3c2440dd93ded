import { defineEntity } from "../entity/define-entity.ts";

/** Changes of a ticket. Read only; a query takes exactly one condition, `ticketID` equals. */
export const ticketHistory = defineEntity({
  name: "TicketHistory",
  verbs: ["query"],
  onlyFilter: "ticketID",
  fields: {
    action: { type: "string", readOnly: true },
    date: { type: "datetime", readOnly: true },
    detail: { type: "string", readOnly: true },
    resourceID: { type: "integer", readOnly: true, reference: "Resources" },
    ticketID: { type: "integer", readOnly: true, reference: "Tickets" },
  },
});
