import type { Clock } from "@msp/workflows/ports";

interface Sleeper {
  readonly at: number;
  wake(): void;
}

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Goes on by some milliseconds, waking every sleeper at its own instant. */
  advance(milliseconds: number): Promise<void>;
  /** Goes on from sleeper to sleeper until the promise settles; fails when nobody sleeps and it still has not. */
  runUntilSettled<T>(promise: Promise<T>): Promise<T>;
  /** How many sleep right now. */
  readonly sleepers: number;
}

export function createManualClock(start = Date.UTC(2026, 0, 5, 9)): ManualClock {
  let time = start;
  const sleepers = new Set<Sleeper>();
  const first = () => [...sleepers].sort((left, right) => left.at - right.at)[0];

  async function wakeNext(until: number): Promise<boolean> {
    const next = first();
    if (next === undefined || next.at > until) return false;
    time = Math.max(time, next.at);
    next.wake();
    await settle();
    return true;
  }

  return {
    now: () => time,
    sleep(milliseconds, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper: Sleeper = {
          at: time + milliseconds,
          wake() {
            sleepers.delete(sleeper);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", () => {
          if (sleepers.delete(sleeper)) reject(signal.reason);
        });
      });
    },
    async advance(milliseconds) {
      const until = time + milliseconds;
      await settle();
      while (await wakeNext(until));
      time = until;
      await settle();
    },
    async runUntilSettled(promise) {
      let isSettled = false;
      const mark = () => {
        isSettled = true;
      };
      promise.then(mark, mark);
      await settle();
      while (!isSettled) {
        if (!(await wakeNext(Number.POSITIVE_INFINITY)))
          throw new Error("nobody sleeps, and the promise has not settled");
      }
      return promise;
    },
    get sleepers() {
      return sleepers.size;
    },
  };
}

/** Lets everything that is ready run: promises, streams and injected fetches. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setImmediate(resolve));
}
