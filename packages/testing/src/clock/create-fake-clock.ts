import type { Clock } from "@msp/workflows/ports";

/** Somebody who sleeps on a fake clock. */
export interface Sleeper {
  /** The instant the sleep ends: milliseconds since 1970-01-01 UTC. */
  readonly until: number;
}

/** A clock that moves only when it is told to. */
export interface FakeClock extends Clock {
  /** Moves the clock on and wakes everybody it passes, in order, those included who go to sleep again on the way. */
  advance(milliseconds: number): Promise<void>;
  /** Like `advance`, to an instant: milliseconds since 1970-01-01 UTC, or ISO 8601. Throws `RangeError` for one that has passed. */
  advanceTo(instant: number | string): Promise<void>;
  /** Who sleeps, the next to wake first. */
  pending(): readonly Sleeper[];
  /**
   * The clock stands still while `work` goes on, for work it cannot see, such as a request on a real network.
   * Such work must not sleep on this clock: it would wait for itself.
   */
  holdDuring<T>(work: () => Promise<T>): Promise<T>;
}

/** Settings of a fake clock. */
export interface FakeClockOptions {
  /** Where it starts: milliseconds since 1970-01-01 UTC, or ISO 8601. @default "2026-11-23T14:00:00Z", a Monday */
  readonly at?: number | string;
  /** Jumps to the next sleeper by itself as soon as nothing else is to be done, so that days pass in no time. @default false */
  readonly autoAdvance?: boolean;
}

interface Waiting extends Sleeper {
  wake(): void;
}

/**
 * Creates a clock for tests and demonstrations: nobody who sleeps on it waits for real.
 *
 * @example
 * ```ts
 * import { createFakeClock } from "@msp/testing";
 *
 * const clock = createFakeClock({ at: "2026-11-23T14:00:00Z" });
 * const reminder = clock.sleep(60_000);
 * await clock.advance(60_000);
 * await reminder;
 * ```
 */
export function createFakeClock({
  at = "2026-11-23T14:00:00Z",
  autoAdvance = false,
}: FakeClockOptions = {}): FakeClock {
  let now = toInstant(at);
  let sleepers: readonly Waiting[] = [];
  let holds = 0;
  let isJumpDue = false;

  /** Moves to the next sleeper at or before `limit`; false when there is none. */
  function wakeNext(limit: number): boolean {
    const next = sleepers[0];
    if (next === undefined || next.until > limit) return false;
    sleepers = sleepers.slice(1);
    now = Math.max(now, next.until);
    next.wake();
    return true;
  }

  function jumpWhenIdle(): void {
    if (!autoAdvance || isJumpDue || holds > 0 || sleepers.length === 0) return;
    isJumpDue = true;
    void turn().then(() => {
      isJumpDue = false;
      if (holds > 0) return;
      wakeNext(Number.POSITIVE_INFINITY);
      jumpWhenIdle();
    });
  }

  async function advanceTo(instant: number): Promise<void> {
    if (instant < now) throw new RangeError(`The clock stands at ${iso(now)} and does not go back to ${iso(instant)}.`);
    do await quiet();
    while (wakeNext(instant));
    now = Math.max(now, instant);
  }

  async function quiet(): Promise<void> {
    do await turn();
    while (holds > 0);
  }

  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        if (milliseconds <= 0) return resolve();
        const giveUp = () => {
          sleepers = sleepers.filter((sleeper) => sleeper !== waiting);
          reject(signal?.reason);
        };
        const waiting: Waiting = {
          until: now + milliseconds,
          wake() {
            signal?.removeEventListener("abort", giveUp);
            resolve();
          },
        };
        signal?.addEventListener("abort", giveUp, { once: true });
        // A stable sort: of two that wake at the same instant, the one that slept first wakes first.
        sleepers = [...sleepers, waiting].sort((left, right) => left.until - right.until);
        jumpWhenIdle();
      }),
    advance: (milliseconds) => advanceTo(now + milliseconds),
    advanceTo: async (instant) => advanceTo(toInstant(instant)),
    pending: () => sleepers.map(({ until }) => ({ until })),
    async holdDuring(work) {
      holds++;
      try {
        return await work();
      } finally {
        holds--;
        jumpWhenIdle();
      }
    },
  };
}

/** Lets everything that can go on without the clock go on: promises first, then what they have put into the next turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function toInstant(instant: number | string): number {
  const milliseconds = typeof instant === "number" ? instant : Date.parse(instant);
  if (Number.isNaN(milliseconds))
    throw new RangeError(`"${instant}" is not an instant. Write it as 2026-11-23T14:00:00Z.`);
  return milliseconds;
}

const iso = (instant: number): string => (Number.isFinite(instant) ? new Date(instant).toISOString() : String(instant));
