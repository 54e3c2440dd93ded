import { defineWorkflow, type Form, type TenantNeed } from "@msp/workflows";
import { readFormLink } from "../actions/read-form-link.ts";
import { type CatalogTemplate, templateNotification } from "./catalog-template.ts";
import { mailValues } from "./mail-values.ts";
import { prepareTicket, TicketToPrepare } from "./prepare-ticket.ts";
import { sendNotification } from "./send-notification.ts";

/**
 * Applies a ticket template as saving it in the service desk would: the ticket with its category, contact and checklist, then its notification,
 * which links to a form. Where something must come between the two, use `prepareTicket` and `sendNotification` one after the other.
 */
export const applyTicketTemplate = <U extends TenantNeed, F extends string, Answer>(
  template: CatalogTemplate<U>,
  form: Form<F, Answer>,
) =>
  defineWorkflow({
    id: `apply-ticket-template.${template.id}`,
    title: `Apply the ticket template "${template.title}"`,
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "Does everything that picking the template and saving the ticket does in the service desk, and proves it.",
    input: TicketToPrepare,
    steps: (flow) =>
      flow
        .run("ticket", prepareTicket(template), ({ input }) => input)
        .step("form", readFormLink(form), ({ ticket }) => ({
          ticketNumber: ticket.number,
          companyId: ticket.companyId,
        }))
        .run("notification", sendNotification(templateNotification(template)), ({ ticket, form }) => ({
          ticket,
          values: mailValues(ticket, form.link),
        })),
    output: ({ ticket, notification }) => ({ ticket, proof: notification.proof }),
  });
