import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { unreachableLimits } from "../policies/unreachable-limits.ts";
import { unreachableTexts } from "../policies/unreachable-texts.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { withoutFullStop } from "../texts/without-full-stop.ts";
import { proveUp } from "./prove-up.ts";
import { secondsLater } from "./seconds-later.ts";
import { UnreachableWorkstation } from "./unreachable-workstation.ts";

/** What came of the time on the telephone. */
const Walked = z.object({
  result: z.enum(["it is up", "it is not up"]),
  seen: z.string().min(1).describe("What was done, and what the user sees now"),
});

/**
 * Walks the user through a reboot. The clock starts when the technician does, warns once, and ends the step at its limit whatever happened. What the user
 * reports is held against the machine's own agent wherever that can be read.
 */
export const walkThrough = defineWorkflow({
  id: "workstation-unreachable.walk-through",
  title: "Walk the user through a reboot",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "For most customers the only immediate response: the user restarts the machine with a technician on the telephone, never for longer than the limit.",
  input: UnreachableWorkstation,
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(unreachableLimits), () => ({}), { source: "customer" })
      .step("texts", readPolicy(unreachableTexts), () => ({}))
      .task("start", {
        title: "Call the user and start the walk-through",
        role: technician,
        remind: ({ urgent }) => urgent,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input, limits }) =>
          `Call ${input.user} at ${input.companyName} about ${input.machine.name} (ticket ${input.ticket.number}). Answer "started" the moment you begin: the clock runs from then on, warns at ${limits.warnAfterMinutes} minutes and ends the walk-through at ${limits.walkThroughMinutes}. Answer "not possible" when nobody is at the machine.`,
        answer: z.object({
          start: z.enum(["started", "not possible"]),
          reason: z.string().min(1).optional().describe("Why it is not possible"),
        }),
        source: "practice",
      })
      .choose("whether the user can be walked through it", ({ start }) => start.start, {
        "not possible": (flow) =>
          flow.step(
            "notStarted",
            addInternalNote,
            ({ input, texts, start }) => ({
              ticketId: input.ticket.ticketId,
              title: texts.notStartedTitle,
              text: fillText(texts.notStartedText, { machine: input.machine.name, reason: start.reason ?? "" }),
            }),
            { title: "Note on the ticket why nobody could be walked through it" },
          ),
        started: (flow) =>
          flow
            .step("began", readClock, () => ({}))
            .within(
              "call",
              ({ limits }) => `${limits.walkThroughMinutes} minutes` as const,
              (flow) =>
                flow.together(
                  "together",
                  {
                    walk: (flow) =>
                      flow.task("walked", {
                        title: "Walk the user through a reboot",
                        role: technician,
                        remind: ({ limits }) => ({
                          after: `${limits.warnAfterMinutes} minutes` as const,
                          every: `${limits.warnAfterMinutes} minutes` as const,
                          atMost: 1,
                        }),
                        ticket: ({ input }) => input.ticket.ticketId,
                        instructions: ({ input, limits }) =>
                          `With ${input.user} on the telephone: save what can be saved; cables, light and standby; restart by the menu, and only then by holding the power button; ${input.machine.kind === "laptop" ? "a laptop also without charger and dock" : "the switch at the back and at the power strip"}. After ${limits.walkThroughMinutes} minutes this step is over, whatever happened.`,
                        answer: Walked,
                        source: "customer",
                      }),
                    warning: (flow) =>
                      flow
                        .sleepUntil(
                          "nearlyOver",
                          ({ began, limits }) => secondsLater(began.now, limits.warnAfterMinutes * 60),
                          { title: "Wait until the walk-through is nearly over", source: "practice" },
                        )
                        .step(
                          "warned",
                          addInternalNote,
                          ({ input, texts, limits }) => ({
                            ticketId: input.ticket.ticketId,
                            title: texts.warningTitle,
                            text: fillText(texts.warningText, {
                              machine: input.machine.name,
                              minutes: String(limits.walkThroughMinutes - limits.warnAfterMinutes),
                            }),
                          }),
                          { title: "Warn the technician that the walk-through is nearly over", source: "practice" },
                        ),
                  },
                  { endsWith: "walk" },
                ),
              (flow) =>
                flow.step(
                  "over",
                  addInternalNote,
                  ({ input, texts, limits }) => ({
                    ticketId: input.ticket.ticketId,
                    title: texts.overTitle,
                    text: fillText(texts.overText, {
                      machine: input.machine.name,
                      minutes: String(limits.walkThroughMinutes),
                      next: `A technician goes there${input.machine.kind === "laptop" ? ", or it is sent in" : ""}.`,
                    }),
                  }),
                  { title: "Note on the ticket that the time for the walk-through is over" },
                ),
              { source: "customer" },
            ),
      })
      .when(
        "the user reports that it is up",
        ({ call }) => call?.outcome === "in time" && call.together.walk.walked.result === "it is up",
        (flow) =>
          flow
            .run("proof", proveUp, ({ input: { ticket, companyName, user, machine }, began }) => ({
              ticket,
              companyName,
              user,
              machine,
              since: began?.now ?? "",
            }))
            .step(
              "noted",
              addInternalNote,
              ({ input, texts, call, proof }) => ({
                ticketId: input.ticket.ticketId,
                title: texts.walkedTitle,
                text: fillText(texts.walkedText, { machine: input.machine.name, seen: seenIn(call, proof) }),
              }),
              { title: "Note on the ticket what the walk-through came to" },
            ),
      ),
  output: ({ start, call, proof }) => ({
    isUp: proof?.isUp ?? false,
    seenBy: proof?.seenBy ?? "nobody",
    seen:
      start.start === "not possible"
        ? `the user could not be walked through it: ${start.reason ?? "no reason given"}`
        : call?.outcome === "over"
          ? "the walk-through was over before the machine was up"
          : seenIn(call, proof),
  }),
});

type Call =
  | { readonly outcome: "in time"; readonly together: { readonly walk: { readonly walked: z.output<typeof Walked> } } }
  | { readonly outcome: "over" };

/** What the user reported, and what proves it. */
function seenIn(call: Call | undefined, proof: { readonly seen: string } | undefined): string {
  const report = call?.outcome === "in time" ? call.together.walk.walked.seen : "Nobody reported";
  return `${withoutFullStop(report)}. ${proof?.seen ?? "Nobody has seen it up"}`;
}
