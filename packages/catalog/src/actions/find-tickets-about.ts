import { defineAction, type TicketCategory } from "@msp/workflows";
import * as z from "zod";

/** Finds open tickets of a category that name a person: one ticket per person is enough. */
export const findTicketsAbout = <Id extends string>(category: TicketCategory<Id>) =>
  defineAction({
    id: `ticket.find-about.${category.id}`,
    title: "Look for another open ticket about the same person",
    effect: "read",
    uses: ["ticketing"],
    needs: [`category:${category.id}` as const],
    input: z.object({ companyId: z.string(), name: z.string(), besides: z.string().optional() }),
    output: z.object({ tickets: z.array(z.object({ ticketId: z.string(), number: z.string(), title: z.string() })) }),
    async run({ input: { companyId, name, besides }, ports }) {
      const open = await ports.ticketing.findOpenTickets({ companyId, category: category.id });
      const wanted = name.toLowerCase();
      const tickets = open
        .filter(
          ({ id, title, description = "" }) =>
            id !== besides && `${title} ${description}`.toLowerCase().includes(wanted),
        )
        .map(({ id, number, title }) => ({ ticketId: id, number, title }));
      return { tickets };
    },
  });
