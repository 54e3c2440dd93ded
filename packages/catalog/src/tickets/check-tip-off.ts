import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findExposure } from "../actions/find-exposure.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { tipOff } from "../policies/tip-off.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { Audience } from "./audience.ts";

const { correctedWithin } = tipOff.default;

const audienceOf = ({ input }: { readonly input: Audience }): Audience => ({
  companyId: input.companyId,
  ticketId: input.ticketId,
  contactIds: input.contactIds,
  mailedTo: input.mailedTo,
  notFor: input.notFor,
  accepted: input.accepted,
});

/** Keeps people from learning through a ticket what they must not know, unless the office accepts it. */
export const checkTipOff = defineWorkflow({
  id: "check-tip-off",
  title: "Check that nobody is tipped off",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Before anything becomes visible to the customer: who will see it, and is somebody among them who must not know?",
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
        "somebody could learn of it who must not",
        ({ exposure }) => exposure.ways.length > 0,
        (flow) =>
          flow
            .task("decision", {
              title: "Decide whether the person concerned may learn of it",
              role: officeAdmin,
              remind: ({ reminding }) => reminding,
              instructions: ({ input, exposure, limits }) =>
                `About to happen: ${input.about}. It must not reach ${input.notFor.map(({ name }) => name).join(", ")}, but: ${exposure.ways.join("; ")}. Answer "corrected" once you have changed that in the service desk (it is looked at again, for ${limits.correctedWithin}); "the person cannot see it" when you have found out that it is no way to learn of it; "the person may know" when that does no harm; or "stop".`,
              answer: z.object({
                decision: z.enum(["corrected", "the person cannot see it", "the person may know", "stop"]),
                reason: z.string().min(1).describe("Why the office decided so"),
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
                    title: "Look again, until nobody sees the ticket who must not",
                    why: `Unless the provider has set it otherwise, the ticket can be corrected for ${correctedWithin}; then the run stops.`,
                  },
                  (flow) => flow.stop("Somebody who must not know could still learn of it, so nothing was sent."),
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
