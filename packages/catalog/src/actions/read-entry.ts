import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { Entry } from "../tickets/entry.ts";
import { foundOrNothing } from "./found-or-nothing.ts";

const Start = z.object({
  companyId: z.string(),
  contactId: z.string().optional(),
  ticketId: z.string().optional(),
  ticketNumber: z.string().optional(),
  isComplete: z.boolean(),
});

/** Reads what a request starts from: the company, or the ticket somebody has saved already. What is not there is an answer, for asking again finds no more. */
export const readEntry = defineAction({
  id: "entry.read",
  title: "Read the company, or the ticket that exists already",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ entry: Entry }),
  output: z.discriminatedUnion("outcome", [
    Start.extend({ outcome: z.literal("found") }),
    z.object({ outcome: z.literal("not found") }),
  ]),
  async run({ input: { entry }, ports: { ticketing } }) {
    const notFound = { outcome: "not found" as const };
    if (entry.kind === "open") {
      const { companyId, contactId } = entry;
      const company = await foundOrNothing(ticketing.getCompany(companyId));
      return company === undefined ? notFound : { outcome: "found" as const, companyId, contactId, isComplete: false };
    }
    const ticket = await foundOrNothing(ticketing.getTicket(entry.ticketId));
    if (ticket === undefined) return notFound;
    const { id, number, companyId, contactId, isComplete } = ticket;
    return { outcome: "found" as const, companyId, contactId, ticketId: id, ticketNumber: number, isComplete };
  },
});
