import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Completes a ticket; refused while an important checklist item is open. */
export const completeTicket = defineAction({
  id: "ticket.complete",
  title: "Complete the ticket",
  effect: "write",
  uses: ["ticketing"],
  needs: ["status:complete"],
  input: z.object({ ticketId: z.string(), resolution: z.string() }),
  output: z.object({}),
  async run({ input: { ticketId, resolution }, ports }) {
    await ports.ticketing.completeTicket(ticketId, { resolution });
    return {};
  },
  again: {
    async lookUp({ input, ports }) {
      // The ticket itself is the control record: a look by id either sees it or throws.
      const { isComplete } = await ports.ticketing.getTicket(input.ticketId);
      return { matches: isComplete ? [{}] : [], controlSeen: true };
    },
  },
  async verify({ input, ports }) {
    const { isComplete, status } = await ports.ticketing.getTicket(input.ticketId);
    return isComplete
      ? { seen: true, evidence: { status: status.label } }
      : { seen: false, reason: `the status reads "${status.label}"` };
  },
});
