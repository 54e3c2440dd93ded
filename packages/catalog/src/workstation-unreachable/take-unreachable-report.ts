import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { checkEntitlement } from "../actions/check-entitlement.ts";
import { findTicketsOfMachine } from "../actions/find-tickets-of-machine.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { settleContact } from "../contacts/settle-contact.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { withoutFullStop } from "../texts/without-full-stop.ts";
import { takeEntry } from "../tickets/take-entry.ts";
import { UnreachableReport } from "./unreachable-report.ts";

/** Makes a complete report of what is known, before anything is written: an open ticket or none, an entitled customer, somebody to call. */
export const takeUnreachableReport = defineWorkflow({
  id: "workstation-unreachable.take-report",
  title: "Take the report",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Knows whose machine it is about and that the customer is entitled. Nothing is written and nobody is told yet.",
  input: UnreachableReport,
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
            .step(
              "others",
              findTicketsOfMachine,
              ({ input, start }) => ({
                companyId: start.companyId,
                deviceId: input.deviceId,
                deviceName: input.deviceName,
              }),
              { source: "practice" },
            )
            .when(
              "another open ticket is about the same machine",
              ({ others }) => others.tickets.length > 0,
              (flow) =>
                flow
                  .task("duplicate", {
                    title: "Decide about a second ticket for the same machine",
                    role: technician,
                    remind: ({ urgent }) => urgent,
                    instructions: ({ others, entitlement }) =>
                      `Open tickets of ${entitlement.companyName} about the machine, perhaps opened by its monitor: ${others.tickets.map(({ number, title }) => `${number} (${title})`).join("; ")}. Stop here and adopt that ticket, or go on when it is about something else.`,
                    answer: z.object({ decision: z.enum(["go on", "stop"]) }),
                    source: "practice",
                  })
                  .when(
                    "the other ticket is the right one",
                    ({ duplicate }) => duplicate.decision === "stop",
                    (flow) =>
                      flow.stop("Another ticket is about this machine already. Start again and adopt that one."),
                  ),
            ),
      )
      .when(
        "nobody is named as the user, as on a ticket that a monitor opened",
        ({ start }) => start.contactId === undefined,
        (flow) =>
          flow.task("caller", {
            title: "Name who works at the machine",
            role: technician,
            remind: ({ urgent }) => urgent,
            instructions: ({ input, entitlement }) =>
              `A machine at ${entitlement.companyName} cannot be reached: ${withoutFullStop(input.says ?? "see the ticket or the alert")}. Who works at it, and can be called?`,
            answer: z.object({ contactId: z.string().min(1).describe("Id of the contact in the service desk") }),
            source: "practice",
          }),
      )
      .run(
        "user",
        settleContact,
        ({ start, caller }) => ({
          companyId: start.companyId,
          contactId: caller?.contactId ?? start.contactId,
          as: "the person who works at the machine",
        }),
        { title: "Settle who is called", source: "practice" },
      ),
  output: ({ input, start, entitlement, user }) => ({
    companyId: start.companyId,
    companyName: entitlement.companyName,
    user,
    says: input.says ?? "cannot be reached",
  }),
});
