import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { assignTicket } from "../actions/assign-ticket.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { readTicket } from "../actions/read-ticket.ts";
import { nobodyResponsible } from "../policies/nobody-responsible.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { technician } from "../roles/technician.ts";

const { techniciansAfter } = nobodyResponsible.default;

/** Ends with somebody who is responsible for an urgent ticket. Nobody is asked where somebody is already. */
export const nameResponsible = defineWorkflow({
  id: "name-responsible",
  title: "Settle who acts",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: `An urgent ticket has a primary resource, whom its steps go to. Unless the provider has set it otherwise, technicians may name one as well after ${techniciansAfter}: at night the office is empty.`,
  input: z.object({ ticketId: z.string() }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("rule", readPolicy(nobodyResponsible), () => ({}), { source: "practice" })
      .step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticketId }), {
        title: "Read the ticket as it stands now",
      })
      .when(
        "nobody is responsible for the ticket",
        ({ ticket }) => ticket.primaryResourceId === undefined,
        (flow) =>
          flow
            .task("responsible", {
              title: "Name the technician who acts now",
              role: officeAdmin,
              remind: ({ urgent }) => urgent,
              escalate: { after: ({ rule }) => rule.techniciansAfter, to: technician },
              ticket: ({ ticket }) => ticket.id,
              instructions: ({ ticket }) =>
                `Ticket ${ticket.number} (${ticket.title}) has no primary resource and cannot wait. Who acts now? The steps of this procedure go to that person.`,
              answer: z.object({ resourceId: z.string().min(1).describe("Id of the resource in the service desk") }),
              source: "practice",
            })
            .step("assigned", assignTicket, ({ ticket, responsible }) => ({
              ticketId: ticket.id,
              resourceId: responsible.resourceId,
            })),
      ),
  output: ({ ticket, responsible }) => ({ resourceId: responsible?.resourceId ?? ticket.primaryResourceId }),
});
