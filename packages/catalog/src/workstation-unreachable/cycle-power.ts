import { type Device, defineWorkflow } from "@msp/workflows";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readDevice } from "../actions/devices/read-device.ts";
import { readDeviceSeen } from "../actions/devices/read-device-seen.ts";
import { cycleOutlet } from "../actions/power/cycle-outlet.ts";
import { switchOutlet } from "../actions/power/switch-outlet.ts";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { unreachableLimits } from "../policies/unreachable-limits.ts";
import { unreachableTexts } from "../policies/unreachable-texts.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { cameBack } from "./came-back.ts";
import { meantOutlet, type OutletReadiness, outletOf, reasonOf, switchingOf } from "./outlet-readiness.ts";
import { deciders, sinceOf, wasSwitched } from "./power-decision.ts";
import { powerQuestion } from "./power-question.ts";
import { provePower } from "./prove-power.ts";
import { secondsLater } from "./seconds-later.ts";
import { seenAgain } from "./seen-again.ts";
import { UnreachableWorkstation } from "./unreachable-workstation.ts";
import type { Workstation } from "./workstation.ts";

/**
 * Switches the power of a tower off and on again, where its outlet is proven and a technician decides so on seeing exactly what would be sent. Believed only
 * when the outlet reads on, and when the machine's own agent is online after a newer start.
 */
export const cyclePower = defineWorkflow({
  id: "workstation-unreachable.cycle-power",
  title: "Cycle the power",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Where a power management device feeds the machine, the response might be a reboot through it: the technician decides, and what was done is proved by the outlet and by the machine.",
  input: UnreachableWorkstation,
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(unreachableLimits), () => ({}), { source: "practice" })
      .step("texts", readPolicy(unreachableTexts), () => ({}))
      .run("power", provePower, ({ input: { ticket, machine } }) => ({
        companyId: ticket.companyId,
        deviceId: machine.deviceId ?? "",
        deviceName: machine.name,
      }))
      .step("now", readDevice, ({ input }) => ({ deviceId: input.machine.deviceId ?? "" }), {
        title: "See whether it has come back by itself meanwhile",
        source: "practice",
      })
      .choose(
        "whether the power is switched",
        ({ input, power, now }) =>
          leftAlone(input.machine, now, power.readiness) === "" ? "a technician decides" : "it is left alone",
        {
          "it is left alone": (flow) =>
            flow.step(
              "leftAlone",
              addInternalNote,
              ({ input, texts, power, now }) => ({
                ticketId: input.ticket.ticketId,
                title: texts.noPowerTitle,
                text: fillText(texts.noPowerText, {
                  machine: input.machine.name,
                  reason: leftAlone(input.machine, now, power.readiness),
                }),
              }),
              { title: "Note on the ticket why nothing was switched" },
            ),
          "a technician decides": (flow) =>
            flow.approve(
              "decision",
              {
                title: "Decide whether to switch the power",
                by: technician,
                remind: ({ urgent }) => urgent,
                escalate: { after: ({ limits }) => limits.askSeniorAfter, to: seniorSpecialist },
                ask: powerQuestion,
                source: "customer",
              },
              (flow) =>
                flow
                  .step("before", readDevice, ({ input }) => ({ deviceId: input.machine.deviceId ?? "" }))
                  .step("began", readClock, () => ({}))
                  .choose(
                    "how the outlet is switched",
                    ({ input, power, before }) => (cameBack(input.machine, before) ? "none" : power.readiness.way),
                    {
                      none: (flow) =>
                        flow.step(
                          "leftAlone",
                          addInternalNote,
                          ({ input, texts, power, before }) => ({
                            ticketId: input.ticket.ticketId,
                            title: texts.noPowerTitle,
                            text: fillText(texts.noPowerText, {
                              machine: input.machine.name,
                              reason: leftAlone(input.machine, before, power.readiness),
                            }),
                          }),
                          { title: "Note on the ticket that the machine came back and nothing was switched" },
                        ),
                      cycle: (flow) =>
                        flow.step(
                          "cycled",
                          cycleOutlet,
                          ({ power, limits }) => ({ ...meantOutlet(power.readiness), offSeconds: limits.offSeconds }),
                          { source: "customer" },
                        ),
                      "off and on": (flow) =>
                        flow
                          .step("off", switchOutlet, ({ power }) => ({ ...meantOutlet(power.readiness), state: "off" }))
                          .sleepUntil("pause", ({ began, limits }) => secondsLater(began.now, limits.offSeconds))
                          .step("on", switchOutlet, ({ power }) => ({
                            outletId: outletOf(power.readiness),
                            state: "on",
                          })),
                      on: (flow) =>
                        flow.step("on", switchOutlet, ({ power }) => ({
                          ...meantOutlet(power.readiness),
                          state: "on",
                        })),
                    },
                  ),
              (flow) => flow,
            ),
        },
      )
      .when(
        "the power was switched",
        ({ input, decision }) => wasSwitched(input.machine, decision),
        (flow) =>
          flow
            .waitUntil(
              "back",
              {
                check: readDeviceSeen,
                input: ({ input, decision }) => ({ deviceId: input.machine.deviceId ?? "", since: sinceOf(decision) }),
                until: ({ isBack }) => isBack,
                every: ({ limits }) => limits.lookEvery,
                giveUpAfter: ({ limits }) => limits.agentWithin,
                title: "Wait until the machine shows a newer start and its agent is online",
                why: "A machine may stay off when its power returns: a switched outlet is no started computer.",
                source: "practice",
              },
              (flow) => flow,
            )
            .step(
              "seen",
              readDeviceSeen,
              ({ input, decision }) => ({ deviceId: input.machine.deviceId ?? "", since: sinceOf(decision) }),
              { title: "Look at the machine once more" },
            )
            .step(
              "noted",
              addInternalNote,
              ({ input, texts, power, decision, seen }) => ({
                ticketId: input.ticket.ticketId,
                title: texts.cycledTitle,
                text: fillText(texts.cycledText, {
                  machine: input.machine.name,
                  outlet: outletOf(power.readiness),
                  switched: switchingOf(power.readiness),
                  by: deciders(decision),
                  seen: `${seenAgain(seen)}.`,
                }),
              }),
              { title: "Note on the ticket what was switched, by whose word, and what was seen" },
            ),
      ),
  output: ({ input, power, now, decision, seen }) => ({
    isUp: seen?.isBack ?? false,
    seen:
      seen !== undefined
        ? seenAgain(seen)
        : decision === undefined
          ? leftAlone(input.machine, now, power.readiness)
          : decision.outcome === "declined"
            ? `${decision.by.join(", ")} decided against switching the power`
            : "its agent came back before anything was switched",
  }),
  ordering: [{ earlier: "power", later: "decision", because: "an outlet that is not proven may feed another machine" }],
});

/** Why the power is left alone; empty where a technician decides. */
const leftAlone = (machine: Workstation, now: Device, readiness: OutletReadiness): string =>
  cameBack(machine, now) ? "Its agent has come back online meanwhile." : reasonOf(readiness);
