import { type Action, defineAction, type TenantNeed, type TicketTemplate } from "@msp/workflows";
import * as z from "zod";
import { type IncidentFields, incidentFields } from "../tickets/incident-fields.ts";

type Needs<U> = U | "port:ticketing" | `priority:${IncidentFields["priority"]}` | `queue:${IncidentFields["queue"]}`;
const listNeeds = [
  ...incidentFields.shape.priority.options.map((priority) => `priority:${priority}` as const),
  ...incidentFields.shape.queue.options.map((queue) => `queue:${queue}` as const),
];

/** Opens the ticket of an incident from a template. It carries a marker, so an attempt whose answer was lost is looked up before anything is sent again. */
export const openIncident = <Needed, U extends TenantNeed>(
  template: TicketTemplate<string, Needed, U>,
): Action<Needed, { ticketId: string }, "write", Needs<U>> =>
  defineAction({
    id: `ticket.open.${template.id}`,
    title: `Open the ticket "${template.title}"`,
    effect: "write",
    uses: ["ticketing"],
    needs: [...template.needs, ...listNeeds],
    input: template.category.schema
      .extend(incidentFields.shape)
      .partial(Object.fromEntries(Object.keys(template.fields).map((field) => [field, true as const]))),
    output: z.object({ ticketId: z.string() }),
    run: ({ input, ports }) =>
      ports.ticketing.openTicket({
        ...incidentFields.parse({ ...template.fields, ...input }),
        category: template.category.id,
      }),
    again: {
      async lookUp({ input, ports, marker, since }) {
        const companyId = z.string().parse(input.companyId);
        const { matches, controlSeen } = await ports.ticketing.findTicketsByMarker({ marker, since, companyId });
        return { matches: matches.map(({ id }) => ({ ticketId: id })), controlSeen };
      },
    },
    async verify({ input, output, ports, marker: sent }) {
      const ticket = await ports.ticketing.getTicket(output.ticketId);
      const { number, companyId, contactId = null, category, priority } = ticket;
      const marker = ticket.marker === sent ? "kept" : "missing";
      if (category?.id !== template.category.id)
        return { seen: false, reason: `the category reads "${category?.label}"`, marker };
      if (contactId !== (input.contactId ?? null))
        return { seen: false, reason: `the contact reads ${contactId ?? "empty"}`, marker };
      const evidence = { number, companyId, contactId, category: category.label, priority: priority.label };
      return { seen: true, evidence, marker };
    },
  }) as unknown as Action<Needed, { ticketId: string }, "write", Needs<U>>;
