import type { Clock } from "../ports/clock.ts";

/** Timers beyond about 24.8 days fire at once in JavaScript; slices of an hour also notice when the machine slept. */
const longestSliceMs = 60 * 60 * 1000;

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    const until = Date.now() + milliseconds;
    for (;;) {
      signal?.throwIfAborted();
      const rest = until - Date.now();
      if (rest <= 0) return;
      await slice(Math.min(rest, longestSliceMs), signal);
    }
  },
};

const slice = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", abort, { once: true });
  });
