import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { Entry } from "../tickets/entry.ts";

/** Reads what a request starts from: the company, or the ticket somebody has saved already. */
export const readEntry = defineAction({
  id: "entry.read",
  title: "Read the company, or the ticket that exists already",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ entry: Entry }),
  output: z.object({
    companyId: z.string(),
    contactId: z.string().optional(),
    ticketId: z.string().optional(),
    ticketNumber: z.string().optional(),
    isComplete: z.boolean(),
  }),
  async run({ input: { entry }, ports }) {
    if (entry.kind === "open") {
      await ports.ticketing.getCompany(entry.companyId);
      return { companyId: entry.companyId, contactId: entry.contactId, isComplete: false };
    }
    const { id, number, companyId, contactId, isComplete } = await ports.ticketing.getTicket(entry.ticketId);
    return { companyId, contactId, ticketId: id, ticketNumber: number, isComplete };
  },
});
