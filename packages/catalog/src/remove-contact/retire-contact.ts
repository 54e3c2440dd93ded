import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { deactivateContact } from "../actions/deactivate-contact.ts";
import { findTicketsOfContact } from "../actions/find-tickets-of-contact.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { removeAdditionalContact } from "../actions/remove-additional-contact.ts";
import { closing } from "../policies/closing.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";

/** Deactivates a contact once no open ticket refers to it: a service refuses later writes to such a ticket. */
export const retireContact = defineWorkflow({
  id: "retire-contact",
  title: "Retire the contact",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Deactivates the contact in the service desk, last of all, when no open ticket needs it any more.",
  input: z.object({ ticketId: z.string(), companyId: z.string(), contactId: z.string(), name: z.string() }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("closing", readPolicy(closing), () => ({}), { source: "practice" })
      .step("others", findTicketsOfContact, ({ input: { companyId, contactId } }) => ({ companyId, contactId }))
      .when(
        "open tickets still have the person as their contact",
        ({ others }) => others.numbers.length > 0,
        (flow) =>
          flow
            .task("moved", {
              title: "Give the person's open tickets another contact",
              role: officeAdmin,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticketId,
              instructions: ({ input, others }) =>
                `${input.name} is the contact of ${others.numbers.join(", ")}. Give those tickets another contact, or complete them.`,
              answer: z.object({ done: z.literal(true) }),
              source: "practice",
            })
            .waitUntil(
              "free",
              {
                check: findTicketsOfContact,
                input: ({ input: { companyId, contactId } }) => ({ companyId, contactId }),
                until: ({ numbers }) => numbers.length === 0,
                every: "1 business hour",
                giveUpAfter: ({ closing }) => closing.ticketsWithin,
                title: "Wait until no open ticket refers to the person",
              },
              (flow) =>
                flow.stop("Open tickets still refer to the person, so the contact stays active and this ticket open."),
            ),
      )
      .step("takenOff", removeAdditionalContact, ({ input: { ticketId, contactId } }) => ({ ticketId, contactId }))
      .step("deactivated", deactivateContact, ({ input }) => ({ contactId: input.contactId }), { source: "practice" }),
  output: ({ input }) => ({ contactId: input.contactId }),
  ordering: [
    { earlier: "takenOff", later: "deactivated", because: "the ticket must not refer to an inactive contact" },
  ],
});
