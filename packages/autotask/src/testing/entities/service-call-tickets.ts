import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Tickets a visit is for. */
export const serviceCallTickets = defineEntity({
  name: "ServiceCallTickets",
  type: "ServiceCallTicket",
  firstId: 1_700_001,
  child: { of: "ServiceCalls", segment: "Tickets", key: "serviceCallID", verbs: ["create", "delete"] },
  fields: {
    serviceCallID: field.integer({ required: true, readOnly: "afterCreate", reference: "ServiceCall", indexed: true }),
    ticketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket" }),
  },
});
