import { defineEntity } from "../entity/define-entity.ts";

/** The tickets of a service call. */
export const serviceCallTickets = defineEntity({
  name: "ServiceCallTickets",
  verbs: ["query", "create", "delete"],
  parent: { entity: "ServiceCalls", path: "Tickets", field: "serviceCallID" },
  fields: {
    serviceCallID: { type: "integer", required: true, readOnly: "after create", reference: "ServiceCalls" },
    ticketID: { type: "integer", required: true, readOnly: "after create", reference: "Tickets" },
  },
});
