import { defineWorkflow, type TenantNeed } from "@msp/workflows";
import * as z from "zod";
import { adoptTicket } from "../actions/adopt-ticket.ts";
import { assignTicket } from "../actions/assign-ticket.ts";
import { openTicket } from "../actions/open-ticket.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { readTicket } from "../actions/read-ticket.ts";
import type { CatalogTemplate } from "../apply-ticket-template/catalog-template.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { adoptedTicketId, Entry } from "./entry.ts";

/** What the ticket of a request is opened or adopted with. */
export const RequestToTake = z.object({
  entry: Entry,
  companyId: z.string(),
  contactId: z.string(),
  title: z.string().min(1),
  description: z.string().optional(),
});

/**
 * Opens the ticket of a request that has neither a checklist nor a notification of its own, or adopts the one a technician has saved: category and contact are
 * completed there, everything else stays.
 */
export const takeRequestTicket = <U extends TenantNeed>(template: CatalogTemplate<U>) =>
  defineWorkflow({
    id: `take-request.${template.id}`,
    title: `Set up the ticket "${template.title}"`,
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "One request has one ticket, with its contact and somebody who is responsible.",
    input: RequestToTake,
    steps: (flow) =>
      flow
        .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
        .when(
          "a technician has saved the ticket already",
          ({ input }) => input.entry.kind === "adopt",
          (flow) =>
            flow
              .step("saved", readTicket, ({ input }) => ({ ticketId: adoptedTicketId(input.entry) }))
              .when(
                "the ticket has another category or contact",
                ({ input, saved }) =>
                  saved.category?.id !== template.category.id || saved.contactId !== input.contactId,
                (flow) =>
                  flow.step("adopted", adoptTicket(template), ({ input, saved }) => ({
                    ticketId: saved.id,
                    contactId: input.contactId,
                  })),
              ),
          (flow) =>
            flow.step("opened", openTicket(template), ({ input }) => ({
              companyId: input.companyId,
              contactId: input.contactId,
              title: input.title,
              description: input.description,
              primaryResourceId: input.entry.kind === "open" ? input.entry.primaryResourceId : undefined,
            })),
        )
        .step(
          "ticket",
          readTicket,
          ({ input, opened }) => ({ ticketId: opened?.ticketId ?? adoptedTicketId(input.entry) }),
          { title: "Read the ticket as it stands now" },
        )
        .when(
          "nobody is responsible for the ticket",
          ({ ticket }) => ticket.primaryResourceId === undefined,
          (flow) =>
            flow
              .task("responsible", {
                title: "Name the primary resource",
                role: officeAdmin,
                remind: ({ reminding }) => reminding,
                ticket: ({ ticket }) => ticket.id,
                instructions: ({ ticket }) =>
                  `Ticket ${ticket.number} has no primary resource. Who does the work? The steps of this procedure go to that person.`,
                answer: z.object({ resourceId: z.string().min(1).describe("Id of the resource in the service desk") }),
                source: "practice",
              })
              .step("assigned", assignTicket, ({ ticket, responsible }) => ({
                ticketId: ticket.id,
                resourceId: responsible.resourceId,
              })),
        ),
    output: ({ input, ticket, saved }) => ({
      ticketId: ticket.id,
      number: ticket.number,
      companyId: input.companyId,
      wasSavedBefore: saved !== undefined,
    }),
  });
