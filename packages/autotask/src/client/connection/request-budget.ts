import { type Lane, type SlotRequest, SlotTooLate } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { ThresholdInformation } from "./threshold-information.ts";

export interface RequestBudgetSettings {
  readonly clock: Clock;
  /** Requests after which the database's own count is read again. */
  readonly observeEvery: number;
}

/** The database's hourly budget as far as it can be seen: its own count when last read, plus what was sent from here since. */
export interface RequestBudget {
  /** Waits while the budget is used up. Rejects with `SlotTooLate` when the wait would outlast `notAfter`. */
  ready(slot: SlotRequest, observe: () => Promise<ThresholdInformation>): Promise<void>;
  /** One more request was sent. */
  count(): void;
  /** The service asked to slow down: read its count before the next request. */
  suspect(): void;
}

/** From three quarters on Autotask slows every call down (vendor documentation), and people feel it: bulk work waits there, urgent work near the end. */
const share: { readonly [L in Lane]: number } = { bulk: 0.75, urgent: 0.98 };

const lookAgainMs = 60_000;

/** A budget shared by all clients of one database. */
export function createRequestBudget({ clock, observeEvery }: RequestBudgetSettings): RequestBudget {
  let seen: { readonly information: ThresholdInformation; readonly at: number } | undefined;
  let sentSinceSeen = 0;
  let sentSinceLook = 0;
  let looking: Promise<void> | undefined;

  function isUsedUp(lane: Lane): boolean {
    if (seen === undefined) return false;
    const { externalRequestThreshold, requestThresholdTimeframe, currentTimeframeRequestCount } = seen.information;
    const isOutdated = clock.now() - seen.at > requestThresholdTimeframe * 60_000;
    return !isOutdated && currentTimeframeRequestCount + sentSinceSeen >= externalRequestThreshold * share[lane];
  }

  function look(observe: () => Promise<ThresholdInformation>): Promise<void> {
    looking ??= observe()
      .then(
        (information) => {
          seen = { information, at: clock.now() };
          sentSinceSeen = 0;
        },
        // Not every API user may read the count; what is sent from here is limited all the same.
        () => undefined,
      )
      .then(() => {
        sentSinceLook = 0;
        looking = undefined;
      });
    return looking;
  }

  return {
    async ready({ lane = "urgent", signal, notAfter = Number.POSITIVE_INFINITY }, observe) {
      if (sentSinceLook >= observeEvery) await look(observe);
      while (isUsedUp(lane)) {
        if (clock.now() + lookAgainMs > notAfter) throw new SlotTooLate("the database's hourly budget is used up");
        await clock.sleep(lookAgainMs, signal);
        await look(observe);
      }
    },
    count() {
      sentSinceSeen++;
      sentSinceLook++;
    },
    suspect() {
      sentSinceLook = observeEvery;
    },
  };
}
