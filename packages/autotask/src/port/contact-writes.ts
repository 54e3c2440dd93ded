import { ConflictError, NotFoundError, type Ticketing } from "@msp/workflows/ports";
import { toContact } from "../mapping/to-contact.ts";
import type { PortSession } from "./port-session.ts";

/** Who else is on a ticket, and whether a contact is active at all. */
export function createContactWrites(
  session: PortSession,
): Pick<Ticketing, "addAdditionalContact" | "removeAdditionalContact" | "setContactActive"> {
  const { client, reading } = session;

  /** The ticket, the contact and the rows that link contacts to it. */
  async function look(ticketId: string, contactId: string, operation: string) {
    const ticket = await session.ticket(ticketId, operation);
    const contact = await session.contact(contactId, operation);
    const links = await client.ticketAdditionalContacts.all({ ticketID: ticket.id }, reading);
    const { name } = toContact(contact);
    return {
      ticket,
      contact,
      name,
      link: links.find(({ contactID }) => contactID === contact.id),
      meaning: {
        target: `ticket ${ticket.id}`,
        company: ticket.companyID,
        fields: { contactId: String(contact.id), contact: name },
        prior: { contactIds: links.map(({ contactID }) => String(contactID)) },
      },
    };
  }

  return {
    async addAdditionalContact(ticketId, contactId) {
      const operation = "addAdditionalContact";
      const { ticket, contact, name, link, meaning } = await look(ticketId, contactId, operation);
      if (ticket.contactID === contact.id || link !== undefined) {
        const what = link === undefined ? "the ticket contact, which adding would clear," : "an additional contact";
        throw new ConflictError(`autotask: ${name} is ${what} of ticket ${ticket.id} already. Nothing was written.`, {
          system: "autotask",
          operation,
        });
      }
      const options = session.announcing({ operation, ...meaning });
      await client.ticketAdditionalContacts.create(ticket.id, { contactID: contact.id }, options);
    },

    async removeAdditionalContact(ticketId, contactId) {
      const operation = "removeAdditionalContact";
      const { ticket, name, link, meaning } = await look(ticketId, contactId, operation);
      if (link === undefined) {
        throw new NotFoundError(`autotask: ${name} is no additional contact of ticket ${ticket.id}.`, {
          system: "autotask",
          operation,
        });
      }
      await client.ticketAdditionalContacts.delete(ticket.id, link.id, session.announcing({ operation, ...meaning }));
    },

    async setContactActive(contactId, isActive) {
      const operation = "setContactActive";
      const record = await session.contact(contactId, operation);
      const { name, isActive: wasActive } = toContact(record);
      const fields = { contact: name, isActive };
      const prior = { contact: name, isActive: wasActive };
      const meaning = { operation, target: `contact ${record.id}`, company: record.companyID, fields, prior } as const;
      // A number, and below the company: a boolean, or the contact's own path, is refused.
      const changes = { id: record.id, isActive: isActive ? 1 : 0 };
      await client.contacts.update(record.companyID ?? 0, changes, session.announcing(meaning));
    },
  };
}
