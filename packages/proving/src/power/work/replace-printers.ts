import { defineAction, defineEvent, defineRole, defineWorkflow } from "@msp/workflows";
import * as z from "zod";

const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });

/** What the delivery service reports. */
export const delivered = defineEvent({
  id: "delivered",
  title: "A parcel was delivered",
  body: z.object({ parcel: z.string() }),
});

const openTicket = defineAction({
  id: "proving.open-ticket",
  title: "Open a ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ title: z.string() }),
  output: z.object({ ticketId: z.string(), receipt: z.string() }),
  run: async ({ input, ports }) => {
    const opened = await ports.ticketing.openTicket({
      companyId: "c1",
      title: input.title,
      category: "printers",
      priority: "low",
    });
    return { ...opened, receipt: `${input.title}. `.repeat(40) };
  },
  again: {
    lookUp: async ({ marker, since, ports }) => {
      const found = await ports.ticketing.findTicketsByMarker({ marker, since, companyId: "c1" });
      return { ...found, matches: found.matches.map((ticket) => ({ ticketId: ticket.id, receipt: "adopted" })) };
    },
  },
  verify: async ({ output, ports }) => {
    const ticket = await ports.ticketing.getTicket(output.ticketId);
    return { seen: true, evidence: { title: ticket.title } };
  },
});

/** Writes, branches that wait for a person, an event and a moment, and a loop. */
export const replacePrinters = defineWorkflow({
  id: "replace-printers",
  title: "Replace printers",
  version: "1.0.0",
  effective: "2026-11-01",
  purpose: "Work whose every step is looked for after the power failed.",
  input: z.object({ office: z.string() }),
  steps: (flow) =>
    flow
      .step("order", openTicket, ({ input }) => ({ title: `${input.office}: order` }))
      .together("meanwhile", {
        parcel: (branch) =>
          branch
            .waitFor("delivered", { event: delivered, match: ({ input }) => input.office, giveUpAfter: "9 days" })
            .step("unpack", openTicket, ({ input, delivered: parcel }) => ({
              title: `${input.office}: unpack ${parcel.event.parcel}`,
            })),
        call: (branch) =>
          branch.task("called", {
            role: technician,
            instructions: ({ input }) => `Call ${input.office}`,
            answer: z.object({ floors: z.array(z.string()) }),
          }),
        collection: (branch) =>
          branch
            .sleepUntil("morning", () => "2026-11-24T08:00")
            .step("collect", openTicket, ({ input }) => ({ title: `${input.office}: collect` })),
      })
      .each("floors", "floor", { of: ({ meanwhile }) => meanwhile.call.called.floors, key: (floor) => floor }, (one) =>
        one.step("install", openTicket, ({ input, floor }) => ({ title: `${input.office}: install on ${floor}` })),
      ),
  output: ({ floors }) => floors.length,
});

/** What a person answers when they are asked about the floors. */
export const floorsAnswer = { floors: ["floor 1", "floor 2"] };

/** What the service must have at the end for an office: each of it once. */
export const ticketsOf = (office: string): string[] => [
  `${office}: order`,
  `${office}: unpack parcel of ${office}`,
  `${office}: collect`,
  ...floorsAnswer.floors.map((floor) => `${office}: install on ${floor}`),
];
