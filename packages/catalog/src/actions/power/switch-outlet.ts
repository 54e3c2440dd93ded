import { defineAction } from "@msp/workflows";
import * as z from "zod";

/**
 * Switches an outlet on or off. Irreversible: what a running machine had not saved is lost with its power. Prove the outlet with `proveOutlet` first.
 * The state is absolute, so an unclear attempt is settled by reading it back.
 */
export const switchOutlet = defineAction({
  id: "power.switch-outlet",
  title: "Switch the power outlet on or off",
  effect: "irreversible",
  uses: ["power"],
  input: z.object({
    outletId: z.string().min(1),
    /**
     * Its own name as `proveOutlet` read it; an outlet that calls itself otherwise by now is not switched. Left out only to give power back to what the same
     * procedure has just switched off: a management controller may forget the name of a computer that is off, and then it would stay off.
     */
    outletName: z.string().min(1).optional(),
    state: z.enum(["on", "off"]),
  }),
  output: z.object({}),
  async run({ input: { outletId, outletName: expectedName, state }, ports }) {
    await ports.power.switchOutlet(outletId, state, { expectedName });
    return {};
  },
  again: "safe",
  async verify({ input, ports }) {
    const { state, stateText } = await ports.power.getOutlet(input.outletId);
    if (state !== input.state) return { seen: false, reason: `outlet ${input.outletId} reads "${stateText}"` };
    return { seen: true, evidence: { outlet: input.outletId, state, stateText } };
  },
});
