import type { Clock } from "@msp/workflows/ports";
import { tell } from "./tell.ts";

/** A clock whose time the parent sets. */
export interface ParentClock extends Clock {
  /** Moves to an instant, in milliseconds since 1970-01-01 UTC, and wakes whoever slept until then. */
  moveTo(now: number): void;
}

/** Creates the clock of a process: it never moves by itself, and whoever sleeps on it is reported to the parent. */
export function createParentClock(start: number): ParentClock {
  let now = start;
  let sleeps = 0;
  const sleepers = new Map<number, { readonly until: number; wake(): void }>();
  return {
    now: () => now,
    sleep(milliseconds, signal) {
      if (signal?.aborted) return Promise.reject(signal.reason);
      if (milliseconds <= 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        sleeps += 1;
        const id = sleeps;
        sleepers.set(id, { until: now + milliseconds, wake: resolve });
        signal?.addEventListener("abort", () => sleepers.delete(id) && reject(signal.reason), { once: true });
        tell({ kind: "asleep", id, until: now + milliseconds });
      });
    },
    moveTo(instant) {
      now = Math.max(now, instant);
      for (const [id, { until, wake }] of sleepers) {
        if (until > now) continue;
        sleepers.delete(id);
        wake();
      }
    },
  };
}
