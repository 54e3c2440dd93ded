import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { checkEntitlement } from "../actions/check-entitlement.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { withoutFullStop } from "../texts/without-full-stop.ts";
import { takeEntry } from "../tickets/take-entry.ts";
import { ImmediateIssue, IssueKind } from "./immediate-issue.ts";

const Urgency = z.enum(["cannot wait", "can wait"]);

/** Asks what is wrong and whether it can wait, before anything is written. */
export const triageIssue = defineWorkflow({
  id: "immediate-action.triage",
  title: "Ask what is wrong, and whether it can wait",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Knows which procedure the issue belongs to. Urgency is asked here, at the start, and never inside something that may take days.",
  input: ImmediateIssue,
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
        "what is wrong, or how urgent it is, was not said",
        ({ input }) => input.kind === undefined || input.urgency === undefined,
        (flow) =>
          flow.task("asked", {
            title: "Say what is wrong, and whether it can wait",
            role: technician,
            remind: ({ urgent }) => urgent,
            instructions: ({ input, start, entitlement }) =>
              `${entitlement.companyName}${start.ticketNumber === undefined ? "" : `, ticket ${start.ticketNumber}`}: ${withoutFullStop(input.says ?? "see the ticket, or ask the caller")}. What is it: one workstation, internet or a server, or a user who needs administrator rights to install something? Can people work meanwhile? When several machines are down it is internet or a server.`,
            answer: z.object({ kind: IssueKind, urgency: Urgency }),
            source: "customer",
          }),
      )
      .when(
        "it can wait",
        ({ input, asked }) => (asked?.urgency ?? input.urgency) === "can wait",
        (flow) =>
          flow.stop(
            ({ input, asked }) =>
              `It can wait, so it is not for this procedure: ${waitsAs(asked?.kind ?? input.kind)}. Nothing was opened or changed.`,
          ),
      ),
  output: ({ input, asked }) => ({
    kind: asked?.kind ?? input.kind ?? ("a workstation is unreachable or crashed" as const),
    saidBy: asked === undefined ? "the request" : "a technician",
  }),
});

function waitsAs(kind: IssueKind | undefined): string {
  return kind === "a user needs administrator rights"
    ? "plan it with the procedure software-permission"
    : "work on it as an ordinary ticket of the service desk";
}
