import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Resources who help on a ticket, beside its primary resource. */
export const ticketSecondaryResources = defineEntity({
  name: "TicketSecondaryResources",
  type: "TicketSecondaryResource",
  firstId: 550_001,
  child: { of: "Tickets", segment: "SecondaryResources", key: "ticketID", verbs: ["create", "delete"] },
  fields: {
    resourceID: field.long({ required: true, reference: "Resource" }),
    roleID: field.long({ required: true, reference: "Role" }),
    ticketID: field.long({ required: true, readOnly: "afterCreate", reference: "Ticket", indexed: true }),
  },
});
