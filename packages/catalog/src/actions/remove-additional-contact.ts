import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Takes a contact off the additional contacts of a ticket, if it is one. */
export const removeAdditionalContact = defineAction({
  id: "ticket.remove-additional-contact",
  title: "Take the person off the ticket's additional contacts",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), contactId: z.string() }),
  output: z.object({}),
  async run({ input: { ticketId, contactId }, ports: { ticketing } }) {
    const isThere = (await ticketing.additionalContactsOf(ticketId)).some(({ id }) => id === contactId);
    if (isThere) await ticketing.removeAdditionalContact(ticketId, contactId);
    return {};
  },
  again: {
    async lookUp({ input: { ticketId, contactId }, ports }) {
      // Still there: seen by this very look, so it surely has not happened. Gone: what was asked for is so.
      const isThere = (await ports.ticketing.additionalContactsOf(ticketId)).some(({ id }) => id === contactId);
      return { matches: isThere ? [] : [{}], controlSeen: isThere };
    },
  },
  async verify({ input: { ticketId, contactId }, ports }) {
    const contacts = await ports.ticketing.additionalContactsOf(ticketId);
    if (contacts.some(({ id }) => id === contactId))
      return { seen: false, reason: "the contact is still on the ticket" };
    return { seen: true, evidence: { additionalContacts: contacts.map(({ name }) => name) } };
  },
});
