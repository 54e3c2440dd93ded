import { defineAction } from "@msp/workflows";
import * as z from "zod";

const ticketId = z.string();

/** Fails for a ticket that is not there. */
export const readTicket = defineAction({
  id: "contract.read",
  title: "Read the ticket",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId }),
  output: z.object({ title: z.string(), status: z.string() }),
  run: async ({ input, ports }) => {
    const { title, status } = await ports.ticketing.getTicket(input.ticketId);
    return { title, status: status.label };
  },
});
