import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readPolicy } from "../actions/read-policy.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { Offboarding } from "./offboarding.ts";
import { tickItems } from "./tick-items.ts";

/** Brings documentation, authorities and billing in line with a customer that has one person less. */
export const updateRecords = defineWorkflow({
  id: "remove-contact.update-records",
  title: "Bring the records in line",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Documentation, authorities and billing say what is true, and the customer always has somebody who may decide.",
  input: Offboarding,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .when(
        "the person held an authority",
        ({ input }) => input.leaverHolds.length > 0,
        (flow) =>
          flow
            .task("successor", {
              title: "Start the procedure for a new authorization contact",
              role: officeAdmin,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input }) =>
                `${input.leaver.name} held at ${input.companyName}: ${input.leaverHolds.join(", ")}. Start the procedure "New or replaced authorization contact" (authorization-contact) for a successor, and give the number of its ticket. Where nobody with authority is left, an executive calls back on a number already on file.`,
              answer: z.object({ ticketNumber: z.string().min(1).describe("Number of the ticket for the successor") }),
              source: "practice",
            })
            .when(
              "the person held the primary authority",
              ({ input }) => input.leaverHolds.includes("primary"),
              (flow) =>
                flow.task("primary", {
                  title: "Confirm that the customer has a primary authority",
                  role: officeAdmin,
                  remind: ({ reminding }) => reminding,
                  ticket: ({ input }) => input.ticket.ticketId,
                  instructions: ({ input, successor }) =>
                    `Wait for ticket ${successor.ticketNumber}. Who holds the primary authority at ${input.companyName} now, instead of ${input.leaver.name}? The removal is not closed before there is one.`,
                  answer: z.object({
                    name: z.string().min(1).describe("Who holds the primary authority now"),
                    evidence: z.string().min(1).describe("Where this is documented"),
                  }),
                  source: "practice",
                }),
            ),
      )
      .task("documentation", {
        title: "Update the documentation",
        role: officeAdmin,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `Documentation of ${input.companyName}: flag the contact ${input.leaver.name} as left; archive configurations that are gone; take the name off the site summary, the authorities, mailing lists and the list of shared credentials.`,
        answer: z.object({ evidence: z.string().min(1).describe("Address of the contact's record") }),
        source: "practice",
      })
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
  output: ({ documentation, primary }) => ({ documentation: documentation.evidence, primary: primary?.name }),
  ordering: [{ earlier: "successor", later: "primary", because: "the successor is appointed by that procedure" }],
});
