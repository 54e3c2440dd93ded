import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { removalTexts } from "../policies/removal-texts.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { fillText } from "../texts/fill-text.ts";
import { LocalTime } from "../texts/local-time.ts";
import { Removal } from "./removal.ts";

/** Ends with one effective time: the one that was said, or the office's word where none or two were said. */
export const agreeOnTime = defineWorkflow({
  id: "remove-contact.agree-on-time",
  title: "Agree on the effective time",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Settles when access ends, in the customer's zone, and asks where the request and the form do not say the same.",
  input: Removal.extend({ asRequested: LocalTime.optional(), inForm: LocalTime.optional() }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .when(
        "the request and the form do not name one time",
        ({ input: { asRequested, inForm } }) =>
          (asRequested ?? inForm) === undefined || (asRequested ?? inForm) !== (inForm ?? asRequested),
        (flow) =>
          flow.task("agreed", {
            title: "Agree on the effective time with the customer",
            role: officeAdmin,
            remind: ({ reminding }) => reminding,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input }) =>
              `When does access of ${input.leaver.name} end? The request says ${input.asRequested ?? "nothing"}, the form says ${input.inForm ?? "nothing"}. Ask ${input.ticket.contact.name}.`,
            answer: z.object({ effectiveAt: LocalTime }),
            source: "practice",
          }),
      )
      .step("texts", readPolicy(removalTexts), () => ({}))
      .step(
        "announced",
        addInternalNote,
        ({ input, texts, agreed }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.scheduledTitle,
          text: fillText(texts.scheduledText, {
            leaver: input.leaver.name,
            effectiveAt: agreed?.effectiveAt ?? input.asRequested ?? input.inForm,
          }),
        }),
        { title: "Note the time on the ticket, so that somebody stands by", source: "practice" },
      ),
  output: ({ input: { asRequested, inForm }, agreed }) => ({
    effectiveAt: agreed?.effectiveAt ?? LocalTime.parse(asRequested ?? inForm),
  }),
});
