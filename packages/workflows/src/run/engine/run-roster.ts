import type { RunLog } from "../journal/run-log.ts";
import { openAttempt } from "../perform/open-attempt.ts";
import type { ActiveRun } from "./active-run.ts";

/** The runs in this process's memory. */
export interface RunRoster {
  /** Works with a run, loaded when it is not there; `undefined` when there is no such run. Everybody at the same time shares one object. */
  use<T>(runId: string, work: (run: ActiveRun) => Promise<T>): Promise<T | undefined>;
  /** The runs that are in memory now. */
  loaded(): readonly ActiveRun[];
}

interface Slot {
  loading: Promise<ActiveRun | undefined>;
  run?: ActiveRun;
  users: number;
}

/**
 * Loads runs when something needs them and lets go of them afterwards: thousands at rest cost no memory. A run with an open write that carries no
 * marker stays, because every other write is compared with it.
 */
export function createRunRoster(load: (runId: string) => Promise<ActiveRun | undefined>): RunRoster {
  const slots = new Map<string, Slot>();

  const slotOf = (runId: string): Slot => {
    const known = slots.get(runId);
    if (known) {
      // What the store kept of a write it failed on is only known there.
      if (known.users === 0 && known.run?.log.isBroken) known.loading = load(runId);
      return known;
    }
    const slot: Slot = { loading: load(runId), users: 0 };
    slots.set(runId, slot);
    return slot;
  };

  return {
    async use(runId, work) {
      const slot = slotOf(runId);
      slot.users += 1;
      try {
        const run = await slot.loading;
        if (!run) return undefined;
        slot.run = run;
        return await work(run);
      } finally {
        slot.users -= 1;
        if (slot.users === 0 && !(slot.run && writesUnmarked(slot.run))) slots.delete(runId);
      }
    },
    loaded: () => [...slots.values()].flatMap(({ run }) => (run ? [run] : [])),
  };
}

const writesUnmarked = (run: ActiveRun): boolean => !run.ended && unmarkedWrites(run.log).length > 0;

/** Intents without a result whose traces could not be told from another run's. */
export const unmarkedWrites = (log: RunLog) =>
  log.all("intended").filter((intent) => !intent.facts.canMark && openAttempt(log, intent.path) === intent);
