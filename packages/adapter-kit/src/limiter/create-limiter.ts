import type { Clock } from "@msp/workflows/ports";
import { Gate } from "./gate.ts";
import type { Lane, Limits } from "./limits.ts";
import { SlotTooLate } from "./slot-too-late.ts";
import { type Waiter, WaitingLine } from "./waiting-line.ts";

export interface LimiterSettings {
  readonly clock: Clock;
  /** What the account may do over all keys together. */
  readonly account?: Limits;
  /** What each key (an endpoint, an operation) may do. */
  readonly perKey?: Limits | ((key: string) => Limits);
}

export interface SlotRequest {
  /** @default "urgent" */
  readonly lane?: Lane | undefined;
  /** Gives up waiting. What has already started is the task's own to end. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970-01-01 UTC; whose turn has not come by then is refused with `SlotTooLate`. @default never */
  readonly notAfter?: number | undefined;
}

/** Lets requests through as fast as the limits allow, in a fair order. */
export interface Limiter {
  /** Runs `task` when its turn has come. Rejects with `SlotTooLate`, or with the signal's reason, when it never comes. */
  run<T>(key: string, request: SlotRequest, task: () => Promise<T>): Promise<T>;
  /** Holds everything back until an instant, because the service said so. */
  pauseUntil(instant: number): void;
}

/** While both lanes wait, this many urgent turns are followed by one bulk turn. */
const urgentTurns = 3;

/**
 * Keeps the limits of a service before they bite: so many requests at a time per key, so many in any stretch of time, for each key and for the account.
 *
 * Share one limiter between all clients of an account (see `sharedPerAccount`).
 *
 * @example
 * ```ts
 * import { createLimiter, systemClock } from "@msp/adapter-kit";
 *
 * const limiter = createLimiter({ clock: systemClock, perKey: { inFlight: 3 } });
 * await limiter.run("Tickets", { lane: "bulk" }, () => fetch("https://api.example.com/Tickets"));
 * ```
 */
export function createLimiter({ clock, account = {}, perKey = {} }: LimiterSettings): Limiter {
  const accountGate = new Gate(account);
  const lines = new Map<string, WaitingLine>();
  let arrivals = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let urgentInARow = 0;
  let alarm: { readonly at: number; readonly cancel: AbortController } | undefined;

  function lineOf(key: string): WaitingLine {
    const line = lines.get(key) ?? new WaitingLine(typeof perKey === "function" ? perKey(key) : perKey);
    lines.set(key, line);
    return line;
  }

  /** Starts everybody whose turn has come, then sets the alarm for the next one. */
  function serve(): void {
    const now = clock.now();
    const waiting = [...lines.values()].filter((line) => !line.isEmpty);
    for (const late of waiting.flatMap((line) => line.takeLate(now))) {
      late.refuse(new SlotTooLate("its turn did not come"));
    }
    while (Math.max(pausedUntil, accountGate.opensAt(now)) <= now) {
      const next = nextOf(waiting.filter((line) => line.gate.opensAt(now) <= now));
      if (next === undefined) break;
      urgentInARow = next.waiter.lane === "urgent" ? urgentInARow + 1 : 0;
      next.line.remove(next.waiter);
      accountGate.enter();
      next.line.gate.enter();
      next.waiter.start();
    }
    setAlarm(now);
  }

  function nextOf(open: readonly WaitingLine[]): { readonly line: WaitingLine; readonly waiter: Waiter } | undefined {
    const first = (lane: Lane) =>
      open
        .flatMap((line) => ({ line, waiter: line.head(lane) }))
        .filter((candidate): candidate is { line: WaitingLine; waiter: Waiter } => candidate.waiter !== undefined)
        .sort((left, right) => left.waiter.number - right.waiter.number)[0];
    const urgent = first("urgent");
    const bulk = first("bulk");
    return bulk !== undefined && (urgent === undefined || urgentInARow >= urgentTurns) ? bulk : urgent;
  }

  /** Sets the alarm when time is what is waited for. Room that the end of another request makes needs none, and must not move anybody's clock. */
  function setAlarm(now: number): void {
    const waiting = [...lines.values()].filter((line) => !line.isEmpty);
    const turn = earliest(waiting.map((line) => line.gate.opensAt(now)));
    const opens = Math.max(pausedUntil, accountGate.opensAt(now), turn);
    const at = Number.isFinite(opens)
      ? Math.min(opens, earliest(waiting.map((line) => line.firstDeadline() + 1)))
      : opens;
    if (alarm?.at === at) return;
    alarm?.cancel.abort();
    alarm = undefined;
    if (at === Number.POSITIVE_INFINITY) return;
    const cancel = new AbortController();
    alarm = { at, cancel };
    clock.sleep(Math.max(0, at - now), cancel.signal).then(
      () => {
        if (alarm?.cancel === cancel) alarm = undefined;
        serve();
      },
      () => undefined, // another alarm took its place
    );
  }

  function waitForTurn(line: WaitingLine, { lane = "urgent", signal, notAfter }: SlotRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const giveUp = () => {
        line.remove(waiter);
        reject(signal?.reason);
        serve();
      };
      const waiter: Waiter = {
        lane,
        number: arrivals++,
        notAfter: notAfter ?? Number.POSITIVE_INFINITY,
        start() {
          signal?.removeEventListener("abort", giveUp);
          resolve();
        },
        refuse(reason) {
          signal?.removeEventListener("abort", giveUp);
          reject(reason);
        },
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      line.add(waiter);
      serve();
    });
  }

  return {
    async run(key, request, task) {
      const line = lineOf(key);
      await waitForTurn(line, request);
      try {
        return await task();
      } finally {
        const now = clock.now();
        accountGate.leave(now);
        line.gate.leave(now);
        serve();
      }
    },
    pauseUntil(instant) {
      pausedUntil = Math.max(pausedUntil, instant);
    },
  };
}

function earliest(instants: readonly number[]): number {
  return instants.reduce((first, instant) => Math.min(first, instant), Number.POSITIVE_INFINITY);
}
