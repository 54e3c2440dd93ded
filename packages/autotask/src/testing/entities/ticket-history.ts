import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** What changed on a ticket, by whom and when. */
export const ticketHistory = defineEntity({
  name: "TicketHistory",
  type: "TicketHistory",
  firstId: 1_000_001,
  onlyFilter: "ticketID",
  fields: {
    action: field.string({ readOnly: true }),
    date: field.datetime({ readOnly: true }),
    detail: field.string({ readOnly: true }),
    resourceID: field.integer({ readOnly: true }),
    ticketID: field.integer({ readOnly: true, indexed: true }),
  },
});
