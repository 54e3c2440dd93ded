import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { removalTexts } from "../policies/removal-texts.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { fillText } from "../texts/fill-text.ts";
import { LocalTime } from "../texts/local-time.ts";
import { gatherDetails } from "./gather-details.ts";
import { lockOut } from "./lock-out.ts";
import { Removal } from "./removal.ts";

/** Locks out at the time the request named, while the form is out: a customer who is slow to answer does not keep the person's access alive. */
export const lockOutOnTime = defineWorkflow({
  id: "remove-contact.lock-out-on-time",
  title: "Lock out at the agreed time, whether or not the form has come back",
  version: "2.0.0",
  effective: "2026-12-15",
  purpose:
    "Access ends at the time that was said at the start. A form that names another time is a question, not a change.",
  input: Removal.extend({ effectiveAt: LocalTime }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(removalTexts), () => ({}))
      .step(
        "announced",
        addInternalNote,
        ({ input, texts }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.scheduledTitle,
          text: fillText(texts.scheduledText, { leaver: input.leaver.name, effectiveAt: input.effectiveAt }),
        }),
        { title: "Note the time on the ticket, so that somebody stands by", source: "practice" },
      )
      .together("meanwhile", {
        access: (flow) =>
          flow
            .sleepUntil("effective", ({ input }) => input.effectiveAt, {
              title: "Wait for the effective time, in the customer's zone",
              source: "practice",
            })
            .run("lockOut", lockOut, ({ input: { effectiveAt: _, ...removal } }) => removal),
        details: (flow) =>
          flow
            .run("answer", gatherDetails, ({ input: { effectiveAt: _, ...removal } }) => removal)
            .when(
              "the form names another time",
              ({ input, answer }) => (answer.details.effectiveAt ?? input.effectiveAt) !== input.effectiveAt,
              (flow) =>
                flow
                  .task("conflict", {
                    title: "Ask the customer which time is right",
                    role: officeAdmin,
                    remind: ({ reminding }) => reminding,
                    ticket: ({ input }) => input.ticket.ticketId,
                    instructions: ({ input, answer }) =>
                      `Access of ${input.leaver.name} ends at ${input.effectiveAt}, as it was requested, but the form says ${answer.details.effectiveAt}. Ask ${input.ticket.contact.name}. For another time, stop this removal and start again with it; the ticket can be adopted.`,
                    answer: z.object({ decision: z.enum(["the requested time is right", "stop"]) }),
                    source: "practice",
                  })
                  .when(
                    "the requested time is wrong",
                    ({ conflict }) => conflict.decision === "stop",
                    (flow) => flow.stop("The effective time was wrong. Start again with the right one."),
                    (flow) => flow,
                  ),
              (flow) => flow,
            ),
      }),
  output: ({ meanwhile }) => ({ lockOut: meanwhile.access.lockOut, answer: meanwhile.details.answer }),
});
