/**
 * How a step ended. `verified`: read back. `done`: accepted, or read. `unverified`: tried to read back, could not see it.
 * `skipped`: with a reason. `failed`: surely not done. `unknown`: may have happened.
 */
export type StepOutcome = "verified" | "done" | "unverified" | "skipped" | "failed" | "unknown";

/**
 * How a run stands or ended. `succeeded` only when every write is verified or a person accepted it by name; `stopped` when the definition
 * ended it before its last step (not entitled, declined, given up).
 */
export type RunOutcome = "succeeded" | "finished with doubts" | "stopped" | "failed" | "cancelled";
