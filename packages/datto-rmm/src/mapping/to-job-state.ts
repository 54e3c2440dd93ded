import type { DeviceJobState } from "@msp/workflows/ports";
import type { JobResult } from "../client/entities/job-result.ts";

const states: { readonly [status: string]: DeviceJobState["state"] } = {
  Pending: "waiting",
  Running: "running",
  Success: "succeeded",
  Warning: "warned",
  Failure: "failed",
  Expired: "expired",
};

/** A job's deployment status in the port's words. What "Retired" means is not documented, so it is unknown like any new word. */
export const toJobState = ({ jobDeploymentStatus }: Pick<JobResult, "jobDeploymentStatus">): DeviceJobState["state"] =>
  states[jobDeploymentStatus ?? ""] ?? "unknown";
