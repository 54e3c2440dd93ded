import { defineWorkflow } from "@msp/workflows";
import { readPolicy } from "../actions/read-policy.ts";
import { outageEscalation } from "../policies/outage-escalation.ts";
import { escalateOneLevel } from "./escalate-one-level.ts";
import { minutesLater } from "./minutes-later.ts";
import { Outage } from "./outage.ts";

const levels = outageEscalation.default.levels.map(({ afterMinutes, to }) => `${to} after ${afterMinutes} minutes`);

/** Climbs from one person to the next for as long as it is run. */
export const escalateOutage = defineWorkflow({
  id: "site-outage.escalate",
  title: "Escalate while it lasts",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: `Nobody is left alone with an outage. Unless the provider has set it otherwise: ${levels.join(", ")}.`,
  input: Outage,
  steps: (flow) =>
    flow
      .step("escalation", readPolicy(outageEscalation), () => ({}), { source: "practice" })
      .each(
        "levels",
        "level",
        {
          of: ({ escalation }) => escalation.levels,
          key: ({ afterMinutes }) => `${afterMinutes}`,
          title: "Each level, when its time has come",
          source: "practice",
        },
        (flow) =>
          flow
            .sleepUntil("waited", ({ input, level }) => minutesLater(input.startedAt, level.afterMinutes), {
              title: "Wait until the outage is that old",
            })
            .run("told", escalateOneLevel, ({ input, level }) => ({ ...input, level })),
      ),
  output: ({ levels }) => ({ levels: levels.map(({ told }) => told) }),
});
