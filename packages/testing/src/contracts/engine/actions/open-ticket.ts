import { defineAction } from "@msp/workflows";
import * as z from "zod";

const ticketId = z.string();

/** Marked and found again. */
export const openTicket = defineAction({
  id: "contract.open",
  title: "Open a ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ title: z.string() }),
  output: z.object({ ticketId }),
  run: ({ input, ports }) =>
    ports.ticketing.openTicket({ companyId: "c1", title: input.title, category: "request", priority: "low" }),
  again: {
    lookUp: async ({ marker, since, ports }) => {
      const found = await ports.ticketing.findTicketsByMarker({ marker, since, companyId: "c1" });
      return { ...found, matches: found.matches.map(({ id }) => ({ ticketId: id })) };
    },
  },
  verify: async ({ output, ports, marker: sent }) => {
    const { title, marker } = await ports.ticketing.getTicket(output.ticketId);
    return { seen: true, evidence: { title }, marker: marker === sent ? "kept" : "missing" };
  },
});
