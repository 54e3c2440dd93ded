import { defineEntity } from "../entity/define-entity.ts";

/** Further contacts of a ticket, at most 30, all of the ticket's company. Adding the ticket contact clears the ticket's `contactID`. */
export const ticketAdditionalContacts = defineEntity({
  name: "TicketAdditionalContacts",
  verbs: ["query", "create", "delete"],
  parent: { entity: "Tickets", path: "AdditionalContacts", field: "ticketID" },
  fields: {
    contactID: { type: "integer", required: true, reference: "Contacts" },
    ticketID: { type: "integer", required: true, reference: "Tickets" },
  },
});
