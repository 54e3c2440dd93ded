import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Sets a ticket to one priority, named by the tenant's stable id. */
export const setTicketPriority = <const Priority extends string>(priority: Priority, words: string) =>
  defineAction({
    id: `ticket.set-priority.${priority}`,
    title: `Set the ticket's priority to "${words}"`,
    effect: "write",
    uses: ["ticketing"],
    needs: [`priority:${priority}`],
    input: z.object({ ticketId: z.string() }),
    output: z.object({}),
    async run({ input, ports }) {
      await ports.ticketing.changeTicket(input.ticketId, { priority });
      return {};
    },
    again: "safe",
    async verify({ input, ports }) {
      const { priority: now } = await ports.ticketing.getTicket(input.ticketId);
      return now.id === priority
        ? { seen: true, evidence: { priority: now.label } }
        : { seen: false, reason: `the priority reads "${now.label}"` };
    },
  });
