import { definePolicy, OutletAssignment } from "@msp/workflows";
import * as z from "zod";

/** Which outlet feeds which device, as the provider itself keeps it; stands beside the customer's record, and both must say the same. */
export const powerOutlets = definePolicy({
  id: "power.outlets",
  title: "Which power outlet feeds which device",
  schema: z.strictObject({ assignments: z.array(z.strictObject(OutletAssignment.shape)) }),
  default: { assignments: [] },
});
