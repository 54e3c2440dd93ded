import * as z from "zod";

/** Which power outlet feeds which device, and who says so. Both names are compared with what is there before anything is switched. */
export const OutletAssignment = z.object({
  /** The device in the monitoring system's ids. */
  deviceId: z.string().min(1),
  /** The device's name, as a second witness. */
  deviceName: z.string().min(1),
  /** The outlet in the `Power` port's ids, for example `acme-front-desk/0`. */
  outletId: z.string().min(1),
  /** The outlet's own name, as the power device tells it. */
  outletName: z.string().min(1),
  /** The page or file where this stands. */
  evidence: z.string().min(1),
});
export type OutletAssignment = z.output<typeof OutletAssignment>;
