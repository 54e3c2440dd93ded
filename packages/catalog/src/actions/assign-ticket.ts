import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Makes somebody the primary resource of a ticket. */
export const assignTicket = defineAction({
  id: "ticket.assign",
  title: "Set the primary resource of the ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), resourceId: z.string() }),
  output: z.object({}),
  async run({ input: { ticketId, resourceId }, ports }) {
    await ports.ticketing.changeTicket(ticketId, { primaryResourceId: resourceId });
    return {};
  },
  again: "safe",
  async verify({ input, ports }) {
    const { primaryResourceId } = await ports.ticketing.getTicket(input.ticketId);
    if (primaryResourceId === input.resourceId) return { seen: true, evidence: { primaryResourceId } };
    return { seen: false, reason: `the primary resource reads ${primaryResourceId ?? "empty"}` };
  },
});
