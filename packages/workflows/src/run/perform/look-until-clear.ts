import { reasonOf } from "../reason-of.ts";
import { isStorageFailure } from "./is-storage-failure.ts";
import type { Settlement } from "./settlement.ts";
import type { StepContext } from "./step-context.ts";

/** Pauses between look-ups that failed, in milliseconds; after the last one a person is asked. */
const pausesMs = [60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000];

/** Looks, and looks again after a pause when the look-up itself failed. Pauses are remembered under `timer`. */
export async function lookUntilClear(
  context: StepContext,
  timer: string,
  look: () => Promise<Settlement>,
): Promise<Settlement> {
  for (let failed = 0; ; failed += 1) {
    try {
      return await look();
    } catch (error) {
      if (isStorageFailure(error)) throw error;
      const pause = pausesMs[failed];
      if (pause === undefined) return { kind: "still unknown", reason: `looking it up failed: ${reasonOf(error)}` };
      const at = `${timer}:${failed + 1}`;
      const due = context.log.last(at, "timer set")?.due ?? context.host.clock.now() + pause;
      await context.sleepUntil(at, due);
    }
  }
}
