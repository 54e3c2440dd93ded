import { defineWorkflow, type TenantNeed, type TicketTemplate } from "@msp/workflows";
import * as z from "zod";
import { openIncident } from "../actions/open-incident.ts";
import { readTicket } from "../actions/read-ticket.ts";
import { setTicketContact } from "../actions/set-ticket-contact.ts";
import { adoptedTicketId, Entry } from "./entry.ts";
import type { IncidentFields } from "./incident-fields.ts";

/** What the ticket of an incident is opened or taken over with. */
export const IncidentToTake = z.object({
  entry: Entry,
  companyId: z.string(),
  contactId: z.string().optional(),
  title: z.string().min(1),
  description: z.string().optional(),
});

/** A template that presets how urgent an incident is and whose queue it goes to. */
export type IncidentTemplate<U extends string> = TicketTemplate<
  string,
  Omit<IncidentFields, "priority" | "queue"> & Partial<Pick<IncidentFields, "priority" | "queue">>,
  U
>;

/**
 * Opens the ticket of an incident, or takes over the one a person or a monitor has opened. What stands on a ticket that is taken over stays, its category
 * and priority included: only a missing contact is filled in. Who acts is for `nameResponsible` to settle, where the caller can wait for it.
 */
export const takeIncident = <U extends TenantNeed>(template: IncidentTemplate<U>) =>
  defineWorkflow({
    id: `take-incident.${template.id}`,
    title: `Set up the ticket "${template.title}"`,
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "One incident has one ticket: it is opened, or the one that exists is taken over as it stands.",
    input: IncidentToTake,
    steps: (flow) =>
      flow
        .when(
          "the ticket exists already",
          ({ input }) => input.entry.kind === "adopt",
          (flow) =>
            flow
              .step("saved", readTicket, ({ input }) => ({ ticketId: adoptedTicketId(input.entry) }))
              .when(
                "the ticket names no contact and somebody is known",
                ({ input, saved }) => saved.contactId === undefined && input.contactId !== undefined,
                (flow) =>
                  flow.step("contacted", setTicketContact, ({ input, saved }) => ({
                    ticketId: saved.id,
                    contactId: input.contactId ?? "",
                  })),
              ),
          (flow) =>
            flow.step("opened", openIncident(template), ({ input }) => ({
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
        ),
    output: ({ input, ticket, saved }) => ({
      ticketId: ticket.id,
      number: ticket.number,
      companyId: input.companyId,
      wasSavedBefore: saved !== undefined,
    }),
  });
