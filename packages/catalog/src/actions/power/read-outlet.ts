import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { OutletReading } from "../../power/outlet-reading.ts";

/** Reads what a power device says of an outlet now. */
export const readOutlet = defineAction({
  id: "power.read-outlet",
  title: "Read the power outlet",
  effect: "read",
  uses: ["power"],
  input: z.object({ outletId: z.string().min(1) }),
  output: OutletReading,
  run: ({ input, ports }) => ports.power.getOutlet(input.outletId),
});
