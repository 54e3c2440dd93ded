import { defineAction, type TenantNeed, type TicketTemplate } from "@msp/workflows";
import * as z from "zod";

/** Gives a ticket that was saved by hand the category of a template and the right contact; everything else stays as it is. */
export const adoptTicket = <Needed, U extends TenantNeed>(template: TicketTemplate<string, Needed, U>) =>
  defineAction({
    id: `ticket.adopt.${template.id}`,
    title: "Set the category and the contact of the ticket",
    effect: "write",
    uses: ["ticketing"],
    needs: template.needs,
    input: z.object({ ticketId: z.string(), contactId: z.string() }),
    output: z.object({}),
    async run({ input: { ticketId, contactId }, ports }) {
      await ports.ticketing.changeTicket(ticketId, { category: template.category.id, contactId });
      return {};
    },
    again: "safe",
    async verify({ input, ports }) {
      const { category, contactId } = await ports.ticketing.getTicket(input.ticketId);
      if (category?.id === template.category.id && contactId === input.contactId) {
        return { seen: true, evidence: { category: category.label, contactId } };
      }
      return { seen: false, reason: `category reads "${category?.label ?? ""}", contact ${contactId ?? "empty"}` };
    },
  });
