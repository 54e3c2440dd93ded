import { defineWorkflow } from "@msp/workflows";
import { checkEntitlement } from "../actions/check-entitlement.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { settleContact } from "../contacts/settle-contact.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { takeEntry } from "../tickets/take-entry.ts";
import { AdminInstallRequest } from "./admin-install-request.ts";
import { InstallWish } from "./install-wish.ts";

/** Makes a complete wish of what is known, before anything is written: an open ticket or none, an entitled customer, who asks, what for and on which machine. */
export const takeWish = defineWorkflow({
  id: "admin-install.take-wish",
  title: "Take the request",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Knows who wants what, what for and on which machine. Nothing is written and nobody is told yet.",
  input: AdminInstallRequest,
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
      .run(
        "requester",
        settleContact,
        ({ input, start }) => ({
          companyId: start.companyId,
          contactId: input.requestedBy ?? start.contactId,
          as: "the person who needs the rights",
        }),
        { title: "Settle who asks", source: "practice" },
      )
      .when(
        "it was not said what is wanted",
        ({ input }) => input.wish === undefined,
        (flow) =>
          flow.task("described", {
            title: "Ask what is to be installed, where and what for",
            role: technician,
            remind: ({ urgent }) => urgent,
            instructions: ({ entitlement, requester }) =>
              `${requester.name} at ${entitlement.companyName} needs administrator rights. Ask which program and version, where it was downloaded, what it is needed for, and on which machine. Without a program it is a grant of administrator rights, which the customer's primary authority decides.`,
            answer: InstallWish,
            source: "practice",
          }),
      ),
  output: ({ input, start, entitlement, requester, described }) => ({
    companyId: start.companyId,
    companyName: entitlement.companyName,
    requester,
    // One of the two is there: what was not said was asked.
    wish: InstallWish.parse(input.wish ?? described),
  }),
});
