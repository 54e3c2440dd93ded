import * as z from "zod";

/** What a restart or a wake is asked for. */
export const DeviceRequest = z.object({
  deviceId: z.string(),
  /** What people read in remote monitoring, for example the ticket's number. */
  title: z.string().min(1),
});
export type DeviceRequest = z.output<typeof DeviceRequest>;
