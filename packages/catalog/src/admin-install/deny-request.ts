import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { denyElevation } from "../actions/elevation/deny-elevation.ts";
import { readPolicy } from "../actions/read-policy.ts";
import type { DecidedElevation } from "../elevation/decided-elevation.ts";
import { isPerhapsApproved } from "../elevation/is-perhaps-approved.ts";
import { installTexts } from "../policies/install-texts.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { Installation } from "./installation.ts";

/** Denies a request with words the user can read, in the name of a technician, and sees that nobody else has approved it. */
export const denyRequest = defineWorkflow({
  id: "admin-install.deny-request",
  title: "Deny the request",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "What may not be done is denied at the service as well, with a reason that is fit for the user.",
  input: Installation.extend({
    requestId: z.string(),
    isMalicious: z.boolean(),
    /** For us: the user never reads it. */
    why: z.string(),
  }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(installTexts), () => ({}))
      .task("wording", {
        title: "Say who denies the request, and what the user reads",
        role: technician,
        remind: ({ urgent }) => urgent,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `${input.wish.what} for ${input.requester.name} at ${input.companyName} is not to be installed: ${input.why}. The request is denied now. ${input.isMalicious ? "Call the user: the file must not be opened, and the machine is to be looked at. " : ""}The user reads the reason; leave it out to use the usual words, and write nothing internal into it.`,
        answer: z.object({
          decidedBy: z.email().describe("Mail address of the technician who denies it"),
          reasonForUser: z.string().min(1).max(1000).optional(),
        }),
        source: "practice",
      })
      .step("denied", denyElevation, ({ input, texts, wording }) => ({
        requestId: input.requestId,
        decidedBy: wording.decidedBy,
        reasonForUser:
          wording.reasonForUser ??
          fillText(input.isMalicious ? texts.maliciousReason : texts.refusedReason, { what: input.wish.what }),
      }))
      .when(
        "it may have been approved all the same",
        ({ denied }) => isPerhapsApproved(denied),
        (flow) =>
          flow.task("undone", {
            title: "Undo what was approved before it could be denied",
            role: technician,
            remind: ({ urgent }) => urgent,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input, denied }) =>
              `${input.wish.what} for ${input.requester.name} at ${input.companyName} is not to be installed: ${input.why}. But the request ${input.requestId} reads "${denied.state}" now, decided by ${denied.decidedBy ?? "somebody the service does not name"}. Call the user to stop the installation, look on ${input.wish.deviceName} whether it was installed and whether administrator rights are left there, take both away, and speak with whoever approved it.`,
            answer: z.object({
              undone: z.literal(true),
              evidence: z.string().min(1).describe("What was seen and done"),
            }),
            source: "practice",
          }),
      )
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, wording, denied, undone }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.decidedTitle,
          text: fillText(texts.decidedText, {
            what: input.wish.what,
            request: input.requestId,
            outcome: wordsFor(denied, undone),
            decidedBy:
              denied.outcome === "applied"
                ? wording.decidedBy
                : (denied.decidedBy ?? "somebody the service does not name"),
            rule: "none",
            permission: input.why,
          }),
        }),
        { title: "Note on the ticket what became of the request" },
      ),
  output: ({ denied, wording }) => ({ ...denied, by: wording.decidedBy }),
});

function wordsFor({ outcome, state }: DecidedElevation, undone: { readonly evidence: string } | undefined): string {
  if (undone !== undefined) return `reads "${state}" although we denied it, and was undone: ${undone.evidence}`;
  return outcome === "applied" ? "denied" : `${state} by somebody else`;
}
