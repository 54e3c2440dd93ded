import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { completeTicket } from "../actions/complete-ticket.ts";
import { findAlertOfTicket } from "../actions/devices/find-alert-of-ticket.ts";
import { readOpenAlerts } from "../actions/devices/read-open-alerts.ts";
import { findOpenImportantItems } from "../actions/find-open-important-items.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { unreachableLimits } from "../policies/unreachable-limits.ts";
import { unreachableTexts } from "../policies/unreachable-texts.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { withoutFullStop } from "../texts/without-full-stop.ts";
import { alertInWords } from "./alert-in-words.ts";
import { isStillOpen } from "./alert-of-ticket.ts";
import { openAlertsInWords } from "./open-alerts-in-words.ts";
import { UnreachableWorkstation } from "./unreachable-workstation.ts";

/** Closes the work on a machine that was seen up: its alert is read, its cause recorded, and the ticket completed only on a technician's word. */
export const closeRestored = defineWorkflow({
  id: "workstation-unreachable.close",
  title: "Close when it is up again",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "A completed ticket says that the user works again, why it happened, and who saw it.",
  input: UnreachableWorkstation.extend({ seenBy: z.string(), evidence: z.string() }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(unreachableLimits), () => ({}), { source: "practice" })
      .step("texts", readPolicy(unreachableTexts), () => ({}))
      .waitUntil(
        "resolved",
        {
          check: findAlertOfTicket,
          input: ({ input }) => ({ ticketId: input.ticket.ticketId }),
          until: (found) => !isStillOpen(found),
          every: ({ limits }) => limits.lookEvery,
          giveUpAfter: ({ limits }) => limits.alertWithin,
          title: "Wait until the alert of the ticket has resolved itself, where a monitor opened it",
          source: "practice",
        },
        (flow) => flow,
      )
      .step("alert", findAlertOfTicket, ({ input }) => ({ ticketId: input.ticket.ticketId }), {
        title: "Read the alert as it stands",
      })
      .when(
        "remote monitoring knows the machine",
        ({ input }) => input.machine.deviceId !== undefined,
        (flow) =>
          flow.step("others", readOpenAlerts, ({ input }) => ({ deviceId: input.machine.deviceId ?? "" }), {
            title: "Read what other alerts of the machine are open",
            source: "practice",
          }),
      )
      .step("items", findOpenImportantItems, ({ input }) => ({ ticketId: input.ticket.ticketId }))
      .task("confirmed", {
        title: "Confirm with the user, and record the cause",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input, alert, others, items }) =>
          `${input.machine.name} (ticket ${input.ticket.number}) is up, seen by ${input.seenBy}: ${withoutFullStop(input.evidence)}. ${alertInWords(alert)} ${openAlertsInWords(others)} Ask ${input.user} whether work goes on, and record why it happened. Important checklist items that are open on the ticket: ${items.open.join("; ") || "none"}. The ticket is completed when you say so.`,
        answer: z.object({
          ticket: z.enum(["complete it", "leave it open"]),
          cause: z.string().min(1).describe("Why it happened, or that it is not known"),
          evidence: z.string().min(1).describe("What the user said, or where it was seen"),
        }),
        source: "practice",
      })
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, alert, others, confirmed }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.upTitle,
          text: fillText(texts.upText, {
            machine: input.machine.name,
            seenBy: input.seenBy,
            evidence: `${withoutFullStop(input.evidence)}; ${confirmed.evidence}`,
            cause: confirmed.cause,
            alert: `${alertInWords(alert)} ${openAlertsInWords(others)}`,
          }),
        }),
        { title: "Note on the ticket that the machine is up, who saw it, and the cause" },
      )
      .when(
        "the ticket is to be completed",
        ({ confirmed }) => confirmed.ticket === "complete it",
        (flow) =>
          flow.step("completed", completeTicket, ({ input, texts, confirmed }) => ({
            ticketId: input.ticket.ticketId,
            resolution: fillText(texts.resolution, { machine: input.machine.name, cause: confirmed.cause }),
          })),
      ),
  output: ({ completed }) => ({ ticketCompleted: completed !== undefined }),
  ordering: [
    {
      earlier: "confirmed",
      later: "completed",
      verified: true,
      because: "a completed ticket claims that the user works again",
    },
  ],
});
