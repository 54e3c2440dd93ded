import type { Ticketing } from "@msp/workflows/ports";
import { onTicket, type Writing } from "./writing.ts";

/** Who else is on a ticket, and whether a contact is active at all. */
export function createContactWrites(
  writing: Writing,
): Pick<Ticketing, "addAdditionalContact" | "removeAdditionalContact" | "setContactActive"> {
  const { desk, errors, write } = writing;

  return {
    async addAdditionalContact(ticketId, contactId) {
      const operation = "addAdditionalContact";
      const ticket = desk.ticket(ticketId, operation);
      const { name, companyId, isActive } = desk.contact(contactId, operation);
      if (ticket.contactId === contactId) throw errors.conflict(operation, `${name} is the ticket contact already`);
      if (ticket.additionalContactIds.has(contactId)) {
        throw errors.conflict(operation, `${name} is an additional contact of ticket ${ticketId} already`);
      }
      const fields = { contactId, contact: name };
      const prior = { contactIds: [...ticket.additionalContactIds] };
      const written = { operation, ...onTicket(ticket), fields, prior, body: { contactId } };
      await write({ ...written, method: "POST", path: `tickets/${ticketId}/additional-contacts` }, () => {
        if (companyId !== ticket.companyId || !isActive) {
          throw errors.invalid(operation, `contact ${contactId} is inactive or belongs to another company`);
        }
        ticket.additionalContactIds.add(contactId);
      });
    },

    async removeAdditionalContact(ticketId, contactId) {
      const operation = "removeAdditionalContact";
      const ticket = desk.ticket(ticketId, operation);
      if (!ticket.additionalContactIds.has(contactId)) {
        throw errors.missing(operation, `contact ${contactId} is no additional contact of ticket ${ticketId}`);
      }
      const fields = { contactId, contact: desk.contact(contactId, operation).name };
      const prior = { contactIds: [...ticket.additionalContactIds] };
      const path = `tickets/${ticketId}/additional-contacts/${contactId}`;
      await write({ operation, ...onTicket(ticket), fields, prior, method: "DELETE", path }, () => {
        ticket.additionalContactIds.delete(contactId);
      });
    },

    async setContactActive(contactId, isActive) {
      const operation = "setContactActive";
      const contact = desk.contact(contactId, operation);
      const fields = { contact: contact.name, isActive };
      const prior = { contact: contact.name, isActive: contact.isActive };
      const written = {
        operation,
        target: `contact ${contactId}`,
        company: contact.companyId,
        fields,
        prior,
        body: { isActive },
      };
      await write({ ...written, method: "PATCH", path: `contacts/${contactId}` }, () =>
        desk.setContactActive(contactId, isActive),
      );
    },
  };
}
