import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Makes somebody the contact of a ticket that has none; everything else stays as it is. */
export const setTicketContact = defineAction({
  id: "ticket.set-contact",
  title: "Set the contact of the ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), contactId: z.string() }),
  output: z.object({}),
  async run({ input: { ticketId, contactId }, ports }) {
    await ports.ticketing.changeTicket(ticketId, { contactId });
    return {};
  },
  again: "safe",
  async verify({ input, ports }) {
    const { contactId } = await ports.ticketing.getTicket(input.ticketId);
    if (contactId === input.contactId) return { seen: true, evidence: { contactId } };
    return { seen: false, reason: `the contact reads ${contactId ?? "empty"}` };
  },
});
