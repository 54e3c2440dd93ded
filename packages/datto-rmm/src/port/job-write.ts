import type { ComponentRequest } from "@msp/workflows/ports";
import { toJobName } from "../mapping/to-job-name.ts";
import type { DeviceSession } from "./device-session.ts";

/** Sends one quick job. */
export type JobWrite = (
  operation: "runComponent" | "requestRestart" | "requestWake",
  request: ComponentRequest,
) => Promise<{ jobId: string }>;

/** Quick jobs of one call: announced with what they mean, and with the call's marker in the job's name alone. */
export const createJobWrite =
  (session: DeviceSession): JobWrite =>
  async (operation, { deviceId, componentId, title, variables = {} }) => {
    const { siteUid } = await session.device(deviceId);
    const options = await session.announcing({
      operation,
      target: `device ${deviceId}`,
      fields: { component: componentId, title, variables },
      siteUid,
    });
    const draft = { jobName: toJobName(title, session.marker), componentUid: componentId, variables };
    const { job } = await session.client.devices.runQuickJob(deviceId, draft, options);
    return { jobId: job.uid };
  };
