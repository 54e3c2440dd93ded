import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readHeldAuthority } from "../actions/authority/read-held-authority.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { closing } from "../policies/closing.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { flagContact } from "./flag-contact.ts";
import { Offboarding } from "./offboarding.ts";
import { replaceAuthority } from "./replace-authority.ts";
import { tickItems } from "./tick-items.ts";

/** Brings documentation, authorities and billing in line with a customer that has one person less. */
export const updateRecords = defineWorkflow({
  id: "remove-contact.update-records",
  title: "Bring the records in line",
  version: "2.0.0",
  effective: "2026-12-15",
  purpose:
    "Documentation, authorities and billing say what is true, and the customer always has somebody who may decide.",
  input: Offboarding,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("closing", readPolicy(closing), () => ({}), { source: "practice" })
      .when(
        "the person held an authority",
        ({ input }) => input.leaverHolds.length > 0,
        (flow) => flow.run("authority", replaceAuthority, ({ input }) => input),
      )
      .run("flagged", flagContact, ({ input }) => ({
        companyId: input.ticket.companyId,
        ticketNumber: input.ticket.number,
        leaver: input.leaver,
      }))
      .task("documentation", {
        title: "Update the documentation",
        role: officeAdmin,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input, flagged }) =>
          `Documentation of ${input.companyName}: ${flagged.isFlagged ? `${input.leaver.name} is flagged as left already` : `flag the contact ${input.leaver.name} as left (it was not done here: ${flagged.reason})`}; archive configurations that are gone; take the name off the site summary, the authorities, mailing lists and the list of shared credentials.`,
        answer: z.object({ evidence: z.string().min(1).describe("Address of the contact's record") }),
        source: "practice",
      })
      .when(
        "the record has to show that the person decides nothing any more",
        ({ input }) => input.leaverHolds.length > 0,
        (flow) =>
          flow.waitUntil(
            "authorityGone",
            {
              check: readHeldAuthority,
              input: ({ input }) => ({ companyId: input.ticket.companyId, person: input.leaver }),
              until: ({ outcome }) => outcome === "holds none" || outcome === "not readable",
              every: "1 business hour",
              giveUpAfter: ({ closing }) => closing.authorityWithin,
              title: "Wait until the record no longer names the person, where it can be read",
              source: "practice",
            },
            (flow) =>
              flow.stop("The record still says that the person may decide for the customer, so the ticket stays open."),
          ),
      )
      .task("billing", {
        title: "Check billing and recipients",
        role: officeAdmin,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `${input.companyName} without ${input.leaver.name}: correct the counts of users and devices on the contract, and see that reports and invoices still go to somebody.`,
        answer: z.object({
          countsChecked: z.literal(true),
          reportRecipient: z.string().min(1).describe("Who gets the reports now"),
          invoiceRecipient: z.string().min(1).describe("Who gets the invoices now"),
        }),
        source: "practice",
      })
      .run("ticked", tickItems, ({ input }) => ({
        ticketId: input.ticket.ticketId,
        items: ["documentation", "billing"] as const,
      })),
  output: ({ documentation, flagged }) => ({ documentation: documentation.evidence, isFlagged: flagged.isFlagged }),
  ordering: [
    {
      earlier: "authority",
      later: "documentation",
      because: "the name is taken off the authorities only when somebody else has them",
    },
  ],
});
