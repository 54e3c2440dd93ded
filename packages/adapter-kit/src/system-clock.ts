import type { Clock } from "@msp/workflows/ports";

/** Node fires a timer at once when its delay does not fit 32 bits, so long sleeps are made of pieces of at most an hour. */
const longestTimerMs = 3_600_000;

/** The computer's own clock, used wherever no other clock is injected. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    const until = Date.now() + milliseconds;
    do {
      await pause(Math.max(0, Math.min(until - Date.now(), longestTimerMs)), signal);
    } while (Date.now() < until);
  },
};

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, milliseconds);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
