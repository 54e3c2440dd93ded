import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findExposure } from "../actions/find-exposure.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { tipOff } from "../policies/tip-off.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { Audience } from "../tickets/audience.ts";

const audienceOf = ({ input }: { readonly input: Audience }): Audience => ({
  companyId: input.companyId,
  ticketId: input.ticketId,
  contactIds: input.contactIds,
  leaver: input.leaver,
  accepted: input.accepted,
});

/** Keeps the person who leaves from learning of it through the ticket, unless the office accepts it. */
export const checkTipOff = defineWorkflow({
  id: "check-tip-off",
  title: "Check that the person who leaves is not tipped off",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Before anything becomes visible to the customer: who will see it, and is the person who leaves among them?",
  input: Audience.extend({
    /** What is about to become visible, as the question says it. */
    about: z.string(),
  }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(tipOff), () => ({}), { source: "practice" })
      .step("exposure", findExposure, audienceOf)
      .when(
        "the person who leaves could learn of it",
        ({ exposure }) => exposure.ways.length > 0,
        (flow) =>
          flow
            .task("decision", {
              title: "Decide whether the person who leaves may see the ticket",
              role: officeAdmin,
              remind: ({ reminding }) => reminding,
              instructions: ({ input, exposure }) =>
                `About to happen: ${input.about}. ${input.leaver.name} could learn of it: ${exposure.ways.join("; ")}. Correct the ticket, or find out that the person cannot see it after all, or say that the person may know, or stop.`,
              answer: z.object({
                decision: z.enum(["corrected", "the person cannot see it", "the person may know", "stop"]),
                reason: z.string().min(1),
              }),
              source: "practice",
            })
            .choose("what the office decided", ({ decision }) => decision.decision, {
              corrected: (flow) =>
                flow.waitUntil(
                  "cleared",
                  {
                    check: findExposure,
                    input: audienceOf,
                    until: ({ ways }) => ways.length === 0,
                    every: "15 minutes",
                    giveUpAfter: ({ limits }) => limits.correctedWithin,
                    title: "Check again, until nobody sees the ticket who must not",
                  },
                  (flow) => flow.stop("The person who leaves could still learn of the removal, so nothing was sent."),
                ),
              "the person cannot see it": (flow) => flow,
              "the person may know": (flow) => flow,
              stop: (flow) => flow.stop(({ decision }) => `Stopped so that nobody is tipped off: ${decision.reason}`),
            }),
      ),
  output: ({ input, exposure, decision }) => ({
    accepted:
      decision === undefined || decision.decision === "corrected"
        ? input.accepted
        : [...input.accepted, ...exposure.ways],
    decision,
  }),
});
