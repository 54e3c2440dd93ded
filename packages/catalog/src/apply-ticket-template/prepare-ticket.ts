import { defineWorkflow, type TenantNeed } from "@msp/workflows";
import * as z from "zod";
import { addAdditionalContact } from "../actions/add-additional-contact.ts";
import { adoptTicket } from "../actions/adopt-ticket.ts";
import { assignTicket } from "../actions/assign-ticket.ts";
import { openTicket } from "../actions/open-ticket.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { readTicket } from "../actions/read-ticket.ts";
import { UsableContact } from "../contacts/usable-contact.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { adoptedTicketId, Entry } from "../tickets/entry.ts";
import { addChecklist } from "./add-checklist.ts";
import { type CatalogTemplate, templateChecklist } from "./catalog-template.ts";

/** What a template is applied to. */
export const TicketToPrepare = z.object({
  entry: Entry,
  companyId: z.string(),
  contact: UsableContact,
  title: z.string().min(1),
  description: z.string().optional(),
  priority: z.enum(["medium", "high"]).optional(),
  additionalContactIds: z.array(z.string()),
});

/**
 * The first part of applying a ticket template: everything but the notification. Opens the ticket, or adopts the one that was saved by hand and
 * does only what is missing there.
 */
export const prepareTicket = <U extends TenantNeed>(template: CatalogTemplate<U>) =>
  defineWorkflow({
    id: `prepare-ticket.${template.id}`,
    title: `Set up the ticket "${template.title}"`,
    version: "1.0.0",
    effective: "2026-12-01",
    purpose:
      "Opens or adopts the ticket with its category, contact, primary resource and checklist. Nothing is mailed yet.",
    input: TicketToPrepare,
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
                  saved.category?.id !== template.category.id || saved.contactId !== input.contact.contactId,
                (flow) =>
                  flow.step(
                    "adopted",
                    adoptTicket(template),
                    ({ input, saved }) => ({ ticketId: saved.id, contactId: input.contact.contactId }),
                    { source: "customer" },
                  ),
              ),
          (flow) =>
            flow.step(
              "opened",
              openTicket(template),
              ({ input }) => ({
                companyId: input.companyId,
                contactId: input.contact.contactId,
                title: input.title,
                description: input.description,
                priority: input.priority,
                primaryResourceId: input.entry.kind === "open" ? input.entry.primaryResourceId : undefined,
              }),
              { source: "customer" },
            ),
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
        )
        .each(
          "alsoTold",
          "contactId",
          {
            of: ({ input }) => [...new Set(input.additionalContactIds)].filter((id) => id !== input.contact.contactId),
            key: (contactId) => contactId,
            title: "Everybody else who is kept informed",
          },
          (flow) =>
            flow.step("added", addAdditionalContact, ({ ticket, contactId }) => ({ ticketId: ticket.id, contactId })),
        )
        .run("checklist", addChecklist(templateChecklist(template)), ({ input, ticket }) => ({
          companyId: input.companyId,
          ticketId: ticket.id,
        })),
    output: ({ input, ticket, saved, checklist }) => ({
      ticketId: ticket.id,
      number: ticket.number,
      companyId: input.companyId,
      contact: input.contact,
      createdAt: ticket.createdAt,
      wasSavedBefore: saved !== undefined,
      checklist: checklist.library,
    }),
  });
