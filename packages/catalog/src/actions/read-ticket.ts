import { defineAction, Ticket } from "@msp/workflows";
import * as z from "zod";

/** Reads a ticket. */
export const readTicket = defineAction({
  id: "ticket.read",
  title: "Read the ticket",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: Ticket,
  run: ({ input, ports }) => ports.ticketing.getTicket(input.ticketId),
});
