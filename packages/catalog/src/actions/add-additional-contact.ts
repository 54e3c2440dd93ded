import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Adds an additional contact to a ticket, unless the contact is on it already. */
export const addAdditionalContact = defineAction({
  id: "ticket.add-additional-contact",
  title: "Add the additional contact",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), contactId: z.string() }),
  output: z.object({}),
  async run({ input: { ticketId, contactId }, ports: { ticketing } }) {
    const isThere = (await ticketing.additionalContactsOf(ticketId)).some(({ id }) => id === contactId);
    if (!isThere) await ticketing.addAdditionalContact(ticketId, contactId);
    return {};
  },
  again: {
    async lookUp({ input: { ticketId, contactId }, ports }) {
      const contacts = await ports.ticketing.additionalContactsOf(ticketId);
      const matches = contacts.filter(({ id }) => id === contactId).map(() => ({}));
      return { matches, controlSeen: contacts.length > 0 };
    },
  },
  async verify({ input: { ticketId, contactId }, ports }) {
    const contact = (await ports.ticketing.additionalContactsOf(ticketId)).find(({ id }) => id === contactId);
    if (contact === undefined) return { seen: false, reason: "the contact is not on the ticket" };
    return { seen: true, evidence: { additionalContact: contact.name } };
  },
});
