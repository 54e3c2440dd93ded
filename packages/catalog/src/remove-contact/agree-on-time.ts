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

/** Ends with an effective time where the request named none: the form's, or the office's word. */
export const agreeOnTime = defineWorkflow({
  id: "remove-contact.agree-on-time",
  title: "Agree on the effective time",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Settles when access ends, in the customer's zone, and asks where the form does not say it.",
  input: Removal.extend({ inForm: LocalTime.optional() }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(removalTexts), () => ({}))
      .when(
        "the form names no time",
        ({ input }) => input.inForm === undefined,
        (flow) =>
          flow.task("agreed", {
            title: "Agree on the effective time with the customer",
            role: officeAdmin,
            remind: ({ reminding }) => reminding,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input }) =>
              `When does access of ${input.leaver.name} end? Neither the request nor the form says it. Ask ${input.ticket.contact.name}.`,
            answer: z.object({ effectiveAt: LocalTime }),
            source: "practice",
          }),
      )
      .step(
        "announced",
        addInternalNote,
        ({ input, texts, agreed }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.scheduledTitle,
          text: fillText(texts.scheduledText, {
            leaver: input.leaver.name,
            effectiveAt: input.inForm ?? agreed?.effectiveAt,
          }),
        }),
        { title: "Note the time on the ticket, so that somebody stands by", source: "practice" },
      ),
  output: ({ input, agreed }) => ({ effectiveAt: LocalTime.parse(input.inForm ?? agreed?.effectiveAt) }),
});
