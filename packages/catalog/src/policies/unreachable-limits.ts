import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { durationText } from "../texts/duration-text.ts";

/** How long each attempt at an unreachable workstation may take. */
export const unreachableLimits = definePolicy({
  id: "workstation-unreachable.limits",
  title: "Limits of the work on an unreachable workstation",
  schema: z
    .strictObject({
      /** Minutes a walk-through may take, from the moment the technician starts; at the end it is over, whatever happened. */
      walkThroughMinutes: z.int().min(2),
      /** Minutes after which the technician is warned. */
      warnAfterMinutes: z.int().min(1),
      /** When nobody has decided about the power for so long, a senior specialist may as well: whoever starts a run never approves in it. */
      askSeniorAfter: durationText,
      /** Seconds an outlet is without power when it is cycled. */
      offSeconds: z.int().min(1).max(60),
      /** How long a restarted machine may take until its agent reports. */
      agentWithin: durationText,
      /** How often the agent and the alert are looked at. */
      lookEvery: durationText,
      /** How long the alert may take to resolve itself once the machine is up. */
      alertWithin: durationText,
    })
    .refine(({ walkThroughMinutes, warnAfterMinutes }) => warnAfterMinutes < walkThroughMinutes, {
      error: "the warning comes before the end",
    }),
  default: {
    walkThroughMinutes: 30,
    warnAfterMinutes: 20,
    askSeniorAfter: "10 minutes",
    offSeconds: 10,
    agentWithin: "15 minutes",
    lookEvery: "1 minute",
    alertWithin: "15 minutes",
  },
});
