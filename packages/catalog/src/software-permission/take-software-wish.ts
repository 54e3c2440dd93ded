import { defineWorkflow } from "@msp/workflows";
import { checkEntitlement } from "../actions/check-entitlement.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { settleContact } from "../contacts/settle-contact.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { takeEntry } from "../tickets/take-entry.ts";
import { SoftwarePermissionRequest } from "./software-permission-request.ts";
import { SoftwareWish } from "./software-wish.ts";

/** Makes a complete wish of what is known, before anything is written. */
export const takeSoftwareWish = defineWorkflow({
  id: "software-permission.take-wish",
  title: "Take the request",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Knows who wants which software, where and what for. Nothing is written and nobody is told yet.",
  input: SoftwarePermissionRequest,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
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
          as: "the person who asks for the software",
        }),
        { title: "Settle who asks", source: "practice" },
      )
      .when(
        "it was not said what is wanted",
        ({ input }) => input.wish === undefined,
        (flow) =>
          flow.task("described", {
            title: "Ask which software is wanted, where and what for",
            role: technician,
            remind: ({ reminding }) => reminding,
            instructions: ({ entitlement, requester }) =>
              `${requester.name} at ${entitlement.companyName} wants software installed or removed. Ask which program and version, its source, on which machines, and what for.`,
            answer: SoftwareWish,
            source: "practice",
          }),
      ),
  output: ({ input, start, entitlement, requester, described }) => ({
    companyId: start.companyId,
    companyName: entitlement.companyName,
    requester,
    // One of the two is there: what was not said was asked.
    wish: SoftwareWish.parse(input.wish ?? described),
  }),
});
