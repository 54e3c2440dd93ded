import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { denyElevation } from "../actions/elevation/deny-elevation.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { installTexts } from "../policies/install-texts.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { Installation } from "./installation.ts";

/** Denies a request with words the user can read, in the name of a technician. */
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
      })),
  output: ({ denied, wording }) => ({ ...denied, by: wording.decidedBy }),
});
