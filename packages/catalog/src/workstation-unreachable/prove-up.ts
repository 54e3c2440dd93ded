import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readDeviceSeen } from "../actions/devices/read-device-seen.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { unreachableLimits } from "../policies/unreachable-limits.ts";
import { technician } from "../roles/technician.ts";
import { seenAgain } from "./seen-again.ts";
import { UnreachableWorkstation } from "./unreachable-workstation.ts";
import type { Workstation } from "./workstation.ts";

/** Holds what a user reports against the machine's own agent, or has a technician look where its agent proves nothing. */
export const proveUp = defineWorkflow({
  id: "workstation-unreachable.prove-up",
  title: "Prove that the machine is up",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Up means seen: by its agent, or by a technician with evidence. The user's word alone closes nothing.",
  input: UnreachableWorkstation.extend({
    /** ISO 8601: a start counts only after it. */
    since: z.iso.datetime({ offset: true }),
  }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(unreachableLimits), () => ({}), { source: "practice" })
      .choose("what its agent can prove", ({ input }) => provableBy(input.machine), {
        "that it is online again": (flow) =>
          flow.waitUntil(
            "agent",
            {
              check: readDeviceSeen,
              input: ({ input }) => ({ deviceId: input.machine.deviceId ?? "", since: input.since }),
              until: ({ isOnline }) => isOnline,
              every: ({ limits }) => limits.lookEvery,
              giveUpAfter: ({ limits }) => limits.agentWithin,
              title: "Wait until the machine's agent is online",
              source: "practice",
            },
            (flow) => flow,
          ),
        "that it has started again": (flow) =>
          flow.waitUntil(
            "agent",
            {
              check: readDeviceSeen,
              input: ({ input }) => ({ deviceId: input.machine.deviceId ?? "", since: input.since }),
              until: ({ isBack }) => isBack,
              every: ({ limits }) => limits.lookEvery,
              giveUpAfter: ({ limits }) => limits.agentWithin,
              title: "Wait until the machine shows a newer start",
              why: "Its agent was online all the time, so being online proves nothing.",
              source: "practice",
            },
            (flow) => flow,
          ),
        nothing: (flow) => flow,
      })
      .when(
        "its agent has not proven it",
        ({ agent }) => agent?.outcome !== "met",
        (flow) =>
          flow.task("confirmed", {
            title: "Confirm that the machine works",
            role: technician,
            remind: ({ urgent }) => urgent,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input }) =>
              `${input.user} reports that ${input.machine.name} (ticket ${input.ticket.number}) is up, but remote monitoring does not prove it. Look yourself: does the user work at it? An agent that stays away is a fault of its own.`,
            answer: z.object({
              isUp: z.boolean(),
              evidence: z.string().min(1).describe("What you saw, and where"),
            }),
            source: "practice",
          }),
      ),
  output: ({ agent, confirmed }) =>
    agent?.outcome === "met"
      ? { isUp: true, seenBy: "its agent", seen: seenAgain(agent.result) }
      : { isUp: confirmed?.isUp ?? false, seenBy: "a technician", seen: lookInWords(confirmed) },
});

/** An agent that was online all the time proves nothing by being online: then only a newer start does. */
function provableBy({
  deviceId,
  connection,
}: Workstation): "that it is online again" | "that it has started again" | "nothing" {
  if (deviceId === undefined) return "nothing";
  return connection === "online" ? "that it has started again" : "that it is online again";
}

const lookInWords = (look: { readonly isUp: boolean; readonly evidence: string } | undefined): string =>
  look === undefined
    ? "Nobody has seen it up"
    : `Remote monitoring does not prove it. A technician ${look.isUp ? "saw it work" : "saw that it does not work"}: ${look.evidence}`;
