import * as z from "zod";

/** What became of a job on a device. */
export const DeviceJobState = z.object({
  /** `waiting` covers a device that is offline; `succeeded` is the component's own word. A word the vendor added is `unknown`, never success. */
  state: z.enum(["waiting", "running", "succeeded", "warned", "failed", "expired", "unknown"]),
  /** The vendor's own word; absent when it gave none. */
  stateText: z.string().optional(),
  /** ISO 8601 in UTC. */
  ranAt: z.string().optional(),
  /** What it wrote, where it wrote anything and the job is over. */
  output: z.string().optional(),
  errorOutput: z.string().optional(),
});
export type DeviceJobState = z.output<typeof DeviceJobState>;
