import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Tags on tickets. */
export const ticketTagAssociations = defineEntity({
  name: "TicketTagAssociations",
  type: "TicketTagAssociation",
  firstId: 2_400_001,
  child: { of: "Tickets", segment: "TagAssociations", key: "ticketID", verbs: ["create", "delete"] },
  fields: {
    tagID: field.integer({ required: true, readOnly: "afterCreate", reference: "Tag" }),
    ticketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket", indexed: true }),
  },
});
