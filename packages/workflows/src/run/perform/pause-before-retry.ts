import type { EntryOf } from "../journal/entry.ts";
import type { RunLog } from "../journal/run-log.ts";
import type { StepContext } from "./step-context.ts";

/** Pauses before a write that surely was not carried out is sent again, in milliseconds; after the last one a person is asked. */
export const writePausesMs: readonly number[] = [30_000, 120_000, 600_000, 1_800_000];

/** Pauses before a read that failed is tried again, in milliseconds. */
export const readPausesMs: readonly number[] = [5_000, 30_000, 120_000];

const timerOf = (path: string, pause: number): string => `${path}@retry${pause}`;

function pausesTaken(log: RunLog, path: string): number {
  let taken = 0;
  while (log.last(timerOf(path, taken + 1), "timer set")) taken += 1;
  return taken;
}

/** The last pause a step has begun. */
export const lastPause = (log: RunLog, path: string): EntryOf<"timer set"> | undefined =>
  log.last(timerOf(path, pausesTaken(log, path)), "timer set");

/** Waits for the end of a pause that was begun before: whatever wakes the run meanwhile is no reason to ask the service. */
export async function endPause(context: StepContext, path: string): Promise<void> {
  const pause = lastPause(context.log, path);
  if (pause) await context.sleepUntil(pause.path, pause.due);
}

/**
 * Waits before a step is tried again that failed in a way which may pass; never shorter than the service asked for. `false` once all pauses are used up.
 */
export async function pauseBeforeRetry(
  context: StepContext,
  path: string,
  pausesMs: readonly number[],
  failure: { readonly reason: string; readonly retryAfterMs: number },
): Promise<boolean> {
  const taken = pausesTaken(context.log, path);
  const pause = pausesMs[taken];
  if (pause === undefined) return false;
  const due = context.host.clock.now() + Math.max(pause, failure.retryAfterMs);
  const timer = timerOf(path, taken + 1);
  const text = `It did not work (${failure.reason}) and is tried again at ${new Date(due).toISOString()}.`;
  await context.log.append([
    { kind: "noted", path, text },
    { kind: "timer set", path: timer, due },
  ]);
  await context.sleepUntil(timer, due);
  return true;
}
