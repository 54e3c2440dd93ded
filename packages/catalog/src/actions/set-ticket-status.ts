import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Sets a ticket to one status, named by the tenant's stable id. To complete a ticket use `completeTicket`, which looks at its checklist. */
export const setTicketStatus = <const Status extends string>(status: Status, words: string) =>
  defineAction({
    id: `ticket.set-status.${status}`,
    title: `Set the ticket to "${words}"`,
    effect: "write",
    uses: ["ticketing"],
    needs: [`status:${status}`],
    input: z.object({ ticketId: z.string() }),
    output: z.object({}),
    async run({ input, ports }) {
      await ports.ticketing.changeTicket(input.ticketId, { status });
      return {};
    },
    again: "safe",
    async verify({ input, ports }) {
      const { status: now } = await ports.ticketing.getTicket(input.ticketId);
      return now.id === status
        ? { seen: true, evidence: { status: now.label } }
        : { seen: false, reason: `the status reads "${now.label}"` };
    },
  });
