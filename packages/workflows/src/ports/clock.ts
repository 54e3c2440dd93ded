/**
 * Where the time comes from. Everything that waits or stamps asks a clock, so tests and demonstrations never sleep for real.
 *
 * @example
 * ```ts
 * import type { Clock } from "@msp/workflows/ports";
 *
 * const waitAMinute = async (clock: Clock) => {
 *   await clock.sleep(60_000);
 *   return new Date(clock.now()).toISOString();
 * };
 * ```
 */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Resolves once `milliseconds` have passed on this clock; rejects with the signal's reason when it is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
