import { hash } from "node:crypto";

/**
 * The ids of a run's trace and of its first span. They follow from the run's id, so that every process that works on a run, over days and restarts,
 * writes into the same trace, and so that a trace can be found from a run's id.
 *
 * @example
 * ```ts
 * import { traceOfRun } from "@msp/telemetry";
 *
 * console.log(`https://traces.example.com/trace/${traceOfRun("99b2995a3511b014").traceId}`);
 * ```
 */
export function traceOfRun(runId: string): { readonly traceId: string; readonly spanId: string } {
  const digest = hash("sha256", `msp-run-trace:${runId}`, "hex");
  return { traceId: digest.slice(0, 32), spanId: digest.slice(32, 48) };
}
