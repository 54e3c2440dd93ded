import type { DeviceJobState } from "@msp/workflows";

/** What became of a job, in words; `effect` is what one that still waits will do. */
export function jobText(job: Pick<DeviceJobState, "state" | "stateText"> | undefined, effect: string): string {
  switch (job?.state) {
    case "waiting":
    case "running":
      return `the job is still ${job.state}, cannot be called off from here, and may yet ${effect}`;
    case "succeeded":
      return "the job says that it succeeded";
    case "warned":
      return "the job ended with a warning";
    case "failed":
      return "the job failed";
    case "expired":
      return "the job expired before it ran";
    default:
      return job?.stateText === undefined
        ? "what became of the job is not known"
        : `what became of the job is not known ("${job.stateText}")`;
  }
}
