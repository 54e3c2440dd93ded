import type { Clock } from "@msp/workflows/ports";
import { type HostWork, pollSource } from "./create-work.ts";
import { growingPauseMs } from "./growing-pause.ts";
import type { HostLog } from "./host-event.ts";
import type { HealthRecord } from "./host-health.ts";
import { type Duty, keepDoing } from "./keep-doing.ts";
import { reasonOf } from "./reason-of.ts";
import { storageTroubleIn } from "./storage-trouble-in.ts";

/** How soon something that failed is tried again at first, in milliseconds. */
const firstPauseMs = 5_000;

/** However soon the next timer is, something that failed is not tried again sooner than this, in milliseconds. */
const shortestPauseMs = 1_000;

/** What a running host does all the time. */
export interface HostDuties {
  /** A run may have something to do. */
  readonly runs: Duty;
  /** A ticket was heard of. */
  readonly tickets: Duty;
  /** An alert was heard of. */
  readonly alerts: Duty;
  /** People may be asked something else than before, or have answered on a ticket. */
  readonly requests: Duty;
  /** Nothing new begins; resolves when all that has begun is over. */
  stop(): Promise<void>;
}

/** What the duties are made of. */
export interface DutiesOptions {
  readonly work: HostWork;
  readonly clock: Clock;
  readonly log: HostLog;
  readonly health: HealthRecord;
  /** In milliseconds; `false` for never. */
  readonly pollEveryMs: number | false;
  /** The state file cannot be used any more: nothing is to be sent. */
  onStorageTrouble(error: Error): void;
}

/** Begins to drive runs, to look at tickets and to poll, each by itself: a service that hangs keeps no timer from firing. */
export function startDuties(options: DutiesOptions): HostDuties {
  const { work, clock, log, health, pollEveryMs, onStorageTrouble } = options;

  const onFailure = (what: string, firstMs: number, failed?: () => void) => (error: unknown, tries: number) => {
    const trouble = storageTroubleIn(error);
    if (trouble) {
      onStorageTrouble(trouble);
      return undefined;
    }
    failed?.();
    const pause = growingPauseMs(error, tries, firstMs);
    const reason = reasonOf(error);
    log({
      kind: "trouble",
      text: `${what}; it is tried again in ${Math.ceil(pause / 1000)} s: ${reason}`,
      facts: { tries, reason },
    });
    return clock.now() + pause;
  };

  const driveFailed = onFailure("Something went wrong while runs were driven", firstPauseMs);
  const requests = keepDoing({
    clock,
    work: work.askOnTickets,
    onFailure: onFailure("People could not be asked on tickets", firstPauseMs),
  });
  const runs = keepDoing({
    clock,
    async work() {
      try {
        return await work.drive();
      } finally {
        requests.ring();
      }
    },
    onFailure(error, tries) {
      const retryAt = driveFailed(error, tries);
      // One run that cannot go on delays no other run's timer.
      const timer = Math.max(work.nextTimer() ?? Number.POSITIVE_INFINITY, clock.now() + shortestPauseMs);
      return retryAt === undefined ? undefined : Math.min(retryAt, timer);
    },
  });
  const tickets = keepDoing({
    clock,
    work: work.lookAtTickets,
    onFailure: onFailure("Tickets could not be looked at", firstPauseMs),
  });
  const alerts = keepDoing({
    clock,
    work: work.lookAtAlerts,
    onFailure: onFailure("Alerts could not be looked at", firstPauseMs),
  });
  const others: Duty[] = [];
  if (pollEveryMs !== false) {
    const poll = async () => {
      await work.poll();
      tickets.ring();
      return clock.now() + pollEveryMs;
    };
    const failed = () => health.failed(pollSource);
    others.push(
      keepDoing({ clock, work: poll, onFailure: onFailure("Tickets could not be asked for", pollEveryMs, failed) }),
    );
  }
  return {
    runs,
    tickets,
    alerts,
    requests,
    async stop() {
      await Promise.all([runs, tickets, alerts, requests, ...others].map((duty) => duty.stop()));
    },
  };
}
