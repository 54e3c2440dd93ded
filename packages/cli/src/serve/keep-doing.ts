import type { Clock } from "@msp/workflows/ports";

/** No timer is set over one hour: longer ones fire at once on some engines, and slices notice when the machine slept. */
const longestSleepMs = 60 * 60 * 1000;

/** Something the host does again and again, never twice at the same time. */
export interface Duty {
  /** There is something to do: it is done at once, or once more when it is being done. */
  ring(): void;
  /** Nothing new begins; resolves when what has begun is over. */
  stop(): Promise<void>;
}

/** What is done, and when again. */
export interface DutyOptions {
  readonly clock: Clock;
  /** Does it, and gives the instant (milliseconds since 1970-01-01 UTC) of the next time; without one it waits to be rung for. */
  work(): Promise<number | undefined>;
  /** Hears of work that failed `tries` times in a row, and gives the instant of the next try; without one the duty ends. */
  onFailure(error: unknown, tries: number): number | undefined;
}

/** Begins a duty with its first time now. Failing never ends it, unless `onFailure` says so. */
export function keepDoing({ clock, work, onFailure }: DutyOptions): Duty {
  let isStopped = false;
  let isRung = false;
  let sleeping: AbortController | undefined;

  async function sleepUntil(instant: number): Promise<void> {
    while (!isRung && !isStopped && clock.now() < instant) {
      sleeping = new AbortController();
      const rest = Math.min(instant - clock.now(), longestSleepMs);
      // Being rung for ends the sleep early, which is no failure.
      await clock.sleep(rest, sleeping.signal).catch(() => undefined);
    }
    sleeping = undefined;
  }

  async function go(): Promise<void> {
    let tries = 0;
    while (!isStopped) {
      isRung = false;
      let next: number | undefined;
      try {
        next = await work();
        tries = 0;
      } catch (error) {
        tries += 1;
        next = onFailure(error, tries);
        if (next === undefined) return;
      }
      await sleepUntil(next ?? Number.POSITIVE_INFINITY);
    }
  }

  const wake = () => sleeping?.abort();
  const going = go();
  return {
    ring() {
      isRung = true;
      wake();
    },
    async stop() {
      isStopped = true;
      wake();
      await going;
    },
  };
}
