import type { Clock } from "@msp/workflows/ports";

/** A clock for the sandbox: waiting takes no real time, it only moves the clock on. */
export interface SimulatedClock extends Clock {
  /** Moves on to an instant (milliseconds since 1970-01-01 UTC); one that has passed changes nothing. */
  advanceTo(instant: number): void;
}

/** Creates a simulated clock that starts at an instant. */
export function createSimulatedClock(start: number): SimulatedClock {
  let now = start;
  const advanceTo = (instant: number) => {
    now = Math.max(now, instant);
  };
  return {
    now: () => now,
    advanceTo,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      advanceTo(now + milliseconds);
    },
  };
}
