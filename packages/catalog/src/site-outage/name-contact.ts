import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readPolicy } from "../actions/read-policy.ts";
import { readTicket } from "../actions/read-ticket.ts";
import { requireContact } from "../actions/require-contact.ts";
import { setTicketContact } from "../actions/set-ticket-contact.ts";
import { outageTimes } from "../policies/outage-times.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { technician } from "../roles/technician.ts";
import { Outage } from "./outage.ts";

/** Ends with somebody at the customer who can be told. A ticket that the monitoring has opened names nobody. */
export const nameContact = defineWorkflow({
  id: "site-outage.name-contact",
  title: "Settle who is told",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Messages go to the ticket's contact, so there has to be one who can be mailed.",
  input: Outage,
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("times", readPolicy(outageTimes), () => ({}), { source: "practice" })
      .when(
        "nobody who can be told is known",
        ({ input }) => input.contactId === undefined,
        (flow) =>
          flow.task("named", {
            title: "Name the contact who is told about the outage",
            role: officeAdmin,
            remind: ({ urgent }) => urgent,
            escalate: { after: ({ times }) => times.answerWithin, to: technician },
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input }) =>
              `Ticket ${input.ticket.number} has no contact who can be mailed. Who at ${input.companyName} is told about the outage? Give the id of an active contact with an address.`,
            answer: z.object({ contactId: z.string().min(1).describe("Id of the contact in the service desk") }),
            source: "customer",
          }),
      )
      .step("contact", requireContact, ({ input, named }) => ({
        companyId: input.ticket.companyId,
        contactId: named?.contactId ?? input.contactId,
      }))
      .step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticket.ticketId }))
      .when(
        "the ticket has another contact",
        ({ ticket, contact }) => ticket.contactId !== contact.contactId,
        (flow) =>
          flow.step("set", setTicketContact, ({ input, contact }) => ({
            ticketId: input.ticket.ticketId,
            contactId: contact.contactId,
          })),
      ),
  output: ({ contact }) => contact,
});
