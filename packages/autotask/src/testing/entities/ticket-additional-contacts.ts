import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Further contacts of a ticket, beside its ticket contact. */
export const ticketAdditionalContacts = defineEntity({
  name: "TicketAdditionalContacts",
  type: "TicketAdditionalContact",
  firstId: 500_001,
  child: { of: "Tickets", segment: "AdditionalContacts", key: "ticketID", verbs: ["create", "delete"] },
  fields: {
    contactID: field.integer({ required: true, reference: "Contact", indexed: true }),
    ticketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket", indexed: true }),
  },
});
