import type { LookUp, Verification } from "@msp/workflows";
import type { Devices } from "@msp/workflows/ports";
import * as z from "zod";

/** A job that was queued on a device. Queued is not run, and run is not done. */
export const QueuedJob = z.object({
  jobId: z.string(),
  /** The device the job runs on. */
  deviceId: z.string(),
});
export type QueuedJob = z.output<typeof QueuedJob>;

/** Finds the job an unclear attempt left on a device, by the marker in its name. */
export async function lookUpJob(
  devices: Pick<Devices, "findJobsByMarker">,
  query: { readonly marker: string; readonly since: string; readonly deviceId: string },
): Promise<LookUp<QueuedJob>> {
  const { matches, controlSeen } = await devices.findJobsByMarker(query);
  return { matches: matches.map(({ id }) => ({ jobId: id, deviceId: query.deviceId })), controlSeen };
}

/** Whether the job stands there. It says nothing about its effect. */
export async function seeJob(devices: Pick<Devices, "jobState">, job: QueuedJob): Promise<Verification> {
  const { state } = await devices.jobState(job);
  return { seen: true, evidence: { job: job.jobId, state } };
}
