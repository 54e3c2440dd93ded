import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Finds open tickets that have a contact as their ticket contact; with an inactive contact they could not be changed any more. */
export const findTicketsOfContact = defineAction({
  id: "contact.find-tickets",
  title: "Look for open tickets of the person who leaves",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ companyId: z.string(), contactId: z.string() }),
  output: z.object({ numbers: z.array(z.string()) }),
  async run({ input: { companyId, contactId }, ports }) {
    const open = await ports.ticketing.findOpenTickets({ companyId });
    return { numbers: open.filter((ticket) => ticket.contactId === contactId).map(({ number }) => number) };
  },
});
