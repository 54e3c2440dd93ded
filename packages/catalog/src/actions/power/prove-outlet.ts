import { defineAction, OutletAssignment } from "@msp/workflows";
import * as z from "zod";
import { powerOutlets } from "../../policies/power-outlets.ts";
import { agreedOutlet } from "../../power/agreed-outlet.ts";
import { OutletReading } from "../../power/outlet-reading.ts";
import type { OutletWitness } from "../../power/outlet-witness.ts";
import { sameText } from "../../texts/same-text.ts";
import { foundOrNothing } from "../found-or-nothing.ts";

/**
 * Proves which outlet feeds a monitored device, before anything is switched: the device's id and name, the customer's record and the tenant's policy
 * `power.outlets` (whichever of the two speak of it), and the name the power device itself gives the outlet must all agree. Whatever does not is a
 * `mismatch` with the sentence a technician reads, not a failure.
 */
export const proveOutlet = defineAction({
  id: "power.prove-outlet",
  title: "Prove that the outlet feeds this device",
  effect: "read",
  uses: ["power"],
  policies: [powerOutlets],
  input: z.object({
    /** The device in the monitoring system's ids. */
    deviceId: z.string().min(1),
    /** Its name in the monitoring system. */
    deviceName: z.string().min(1),
    /** Every assignment in the customer's record, those of other devices too; empty where it holds none. */
    documented: z.array(OutletAssignment),
  }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("proven"), outlet: OutletReading, evidence: z.array(z.string()) }),
    z.object({ outcome: z.literal("mismatch"), reason: z.string() }),
    z.object({ outcome: z.literal("not assigned") }),
  ]),
  async run({ input, ports, tenant }) {
    const witnesses: readonly OutletWitness[] = [
      ...input.documented.map((assignment) => ({ source: "customer's record" as const, assignment })),
      ...tenant.policy(powerOutlets).assignments.map((assignment) => ({ source: "tenant file" as const, assignment })),
    ];
    const agreed = agreedOutlet(input, witnesses);
    if (agreed.outcome !== "agreed") return agreed;
    const { outletId, outletName, evidence } = agreed;
    const outlet = await foundOrNothing(ports.power.getOutlet(outletId));
    if (outlet === undefined)
      return { outcome: "mismatch" as const, reason: `Outlet ${outletId} "${outletName}" does not exist any more.` };
    if (!sameText(outlet.name, outletName)) {
      const told =
        outlet.name === undefined ? "the power device gives it no name" : `the outlet calls itself "${outlet.name}"`;
      const reason = `Outlet ${outletId} should be "${outletName}", but ${told}.`;
      return { outcome: "mismatch" as const, reason };
    }
    return { outcome: "proven" as const, outlet, evidence };
  },
});
