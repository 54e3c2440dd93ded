import * as z from "zod";

/** Something a monitor saw. Instants are ISO 8601 in UTC. */
export const DeviceAlert = z.object({
  id: z.string(),
  deviceId: z.string().optional(),
  siteId: z.string().optional(),
  /** The vendor's word for what it is about, for example `online_offline_status`. */
  kind: z.string().optional(),
  /** The vendor's word for how grave it is. */
  priority: z.string().optional(),
  /** One line for people. */
  text: z.string(),
  raisedAt: z.string().optional(),
  isResolved: z.boolean(),
  /** The ticket the monitoring system opened for it, by its number. */
  ticketNumber: z.string().optional(),
});
export type DeviceAlert = z.output<typeof DeviceAlert>;
