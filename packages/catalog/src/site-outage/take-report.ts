import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { checkEntitlement } from "../actions/check-entitlement.ts";
import { findRelatedTickets } from "../actions/find-related-tickets.ts";
import { inspectContact } from "../actions/inspect-contact.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { takeEntry } from "../tickets/take-entry.ts";
import { OutageRequest } from "./outage-request.ts";

/** Sees, before anything is written, that the company is entitled, that the ticket is open, and that no second ticket is opened for one outage. */
export const takeReport = defineWorkflow({
  id: "site-outage.take-report",
  title: "Take the report",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Sees that the company is entitled and that the outage has no ticket yet. Nothing is written and nobody is told.",
  input: OutageRequest,
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .run("start", takeEntry, ({ input }) => ({ entry: input.entry }))
      .step("entitlement", checkEntitlement, ({ start }) => ({ companyId: start.companyId }), { source: "customer" })
      .when(
        "the company is not entitled",
        ({ entitlement }) => !entitlement.isEntitled,
        (flow) =>
          flow.stop(
            ({ entitlement }) =>
              `${entitlement.companyName} has no active RMM contract, so this procedure does not apply. Check the contract before any work is done.`,
          ),
      )
      .when(
        "there is no ticket yet",
        ({ start }) => start.ticketId === undefined,
        (flow) =>
          flow
            .step("others", findRelatedTickets, ({ start }) => ({ companyId: start.companyId, numbers: [] }))
            .when(
              "another open ticket may be about the same outage",
              ({ others }) => others.tickets.length > 0,
              (flow) =>
                flow
                  .task("duplicate", {
                    title: "Decide about a second ticket for the same outage",
                    role: technician,
                    remind: ({ urgent }) => urgent,
                    instructions: ({ others, entitlement }) =>
                      `Open tickets of ${entitlement.companyName} that may be about it: ${others.tickets.map(({ number, title }) => `${number} (${title})`).join("; ")}. Stop here and adopt that ticket, or go on when it is about something else.`,
                    answer: z.object({ decision: z.enum(["go on", "stop"]) }),
                    source: "practice",
                  })
                  .when(
                    "the other ticket is the right one",
                    ({ duplicate }) => duplicate.decision === "stop",
                    (flow) => flow.stop("Another ticket is about this outage already. Start again and adopt that one."),
                  ),
            ),
      )
      .step("inspected", inspectContact, ({ start }) => ({ companyId: start.companyId, contactId: start.contactId })),
  output: ({ start, entitlement, inspected }) => ({
    companyId: start.companyId,
    companyName: entitlement.companyName,
    ticketId: start.ticketId,
    /** Only where the contact can be used: an outage does not wait for one. */
    contactId: inspected.problems.length === 0 ? start.contactId : undefined,
  }),
});
