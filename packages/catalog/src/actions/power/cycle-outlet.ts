import { defineAction } from "@msp/workflows";
import * as z from "zod";

/**
 * Switches an outlet off and, by the unit itself, on again. Irreversible: what a running machine had not saved is lost. Prove the outlet with
 * `proveOutlet` first.
 *
 * Verified means that the outlet reads on after its time without power. Whether the machine came back shows in its monitoring agent alone. An attempt
 * whose answer was lost is asked about: a second one would cut the power of a machine that is just starting.
 */
export const cycleOutlet = defineAction({
  id: "power.cycle-outlet",
  title: "Switch the power outlet off and on again",
  effect: "irreversible",
  uses: ["power"],
  input: z.object({
    outletId: z.string().min(1),
    /** Its own name as `proveOutlet` read it; an outlet that calls itself otherwise by now is not switched. */
    outletName: z.string().min(1),
    /** Without power, in seconds. At most 60, because the read-back must outlast it. */
    offSeconds: z.int().min(1).max(60).default(10),
  }),
  output: z.object({
    /** When the unit had accepted it, ISO 8601. */
    acceptedAt: z.string(),
  }),
  async run({ input, ports, now }) {
    const { outletId, outletName: expectedName, offSeconds } = input;
    await ports.power.cycleOutlet(outletId, { offSeconds, expectedName });
    return { acceptedAt: new Date(now).toISOString() };
  },
  again: "ask",
  async verify({ input, output, ports, now }) {
    if (now < Date.parse(output.acceptedAt) + input.offSeconds * 1_000)
      return {
        seen: false,
        reason: `outlet ${input.outletId} is within its ${input.offSeconds} seconds without power`,
      };
    const { state, stateText } = await ports.power.getOutlet(input.outletId);
    if (state !== "on") return { seen: false, reason: `outlet ${input.outletId} reads "${stateText}"` };
    return { seen: true, evidence: { outlet: input.outletId, state, stateText, cycledAt: output.acceptedAt } };
  },
});
