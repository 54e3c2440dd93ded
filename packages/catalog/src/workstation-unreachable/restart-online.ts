import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { restartDevice } from "../devices/restart-device.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { unreachableTexts } from "../policies/unreachable-texts.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { UnreachableWorkstation } from "./unreachable-workstation.ts";

/** Offers a restart through remote monitoring for a machine whose agent is online although its user cannot work. The technician decides. */
export const restartOnline = defineWorkflow({
  id: "workstation-unreachable.restart-online",
  title: "Restart a machine whose agent is online",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "A machine that answers remote monitoring needs no power switch: it can be restarted through its agent.",
  input: UnreachableWorkstation,
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(unreachableTexts), () => ({}))
      .task("decision", {
        title: "Decide whether to restart the machine through its agent",
        role: technician,
        remind: ({ urgent }) => urgent,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `The agent of ${input.machine.name} (ticket ${input.ticket.number}) is online. Restart it through remote monitoring, once ${input.user} has saved what can be saved, or leave it? Then its power comes next where that can be switched, and then the user on the telephone.`,
        answer: z.object({ decision: z.enum(["restart it", "leave it"]) }),
        source: "practice",
      })
      .when(
        "the technician wants a restart",
        ({ decision }) => decision.decision === "restart it",
        (flow) =>
          flow
            .run("restart", restartDevice, ({ input }) => ({
              deviceId: input.machine.deviceId ?? "",
              title: `Restart for ticket ${input.ticket.number}`,
            }))
            .step(
              "noted",
              addInternalNote,
              ({ input, texts, restart }) => ({
                ticketId: input.ticket.ticketId,
                title: texts.restartTitle,
                text: fillText(texts.restartText, {
                  machine: input.machine.name,
                  seen: restart.outcome === "verified" ? restart.evidence : `Not verified: ${restart.reason}`,
                }),
              }),
              { title: "Note the restart on the ticket, and what was seen after it" },
            ),
      ),
  output: ({ restart }) => ({
    isUp: restart?.outcome === "verified",
    seen:
      restart === undefined
        ? "the technician left it as it is"
        : restart.outcome === "verified"
          ? restart.evidence
          : restart.reason,
  }),
});
