import type { Clock } from "@msp/workflows/ports";

/** A clock for the sandbox: waiting takes no real time, it only moves the clock on. */
export interface SimulatedClock extends Clock {
  /** Moves on to an instant (milliseconds since 1970-01-01 UTC); one that has passed changes nothing. */
  advanceTo(instant: number): void;
  /** Lets something happen when the clock comes to an instant; at once where that has passed. What throws is thrown by whoever moved the clock. */
  at(instant: number, happens: () => void): void;
}

/** Creates a simulated clock that starts at an instant. */
export function createSimulatedClock(start: number): SimulatedClock {
  let now = start;
  let coming: readonly { readonly instant: number; happens(): void }[] = [];
  const advanceTo = (instant: number) => {
    for (;;) {
      const [next] = coming;
      if (!next || next.instant > instant) break;
      coming = coming.slice(1);
      now = Math.max(now, next.instant);
      next.happens();
    }
    now = Math.max(now, instant);
  };
  return {
    now: () => now,
    advanceTo,
    at(instant, happens) {
      coming = [...coming, { instant, happens }].sort((one, other) => one.instant - other.instant);
      advanceTo(now);
    },
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      advanceTo(now + milliseconds);
    },
  };
}
