import type { Entry } from "../journal/entry.ts";
import { reasonOf } from "../reason-of.ts";
import type { EngineRoom } from "./engine-room.ts";
import type { FormDesk } from "./form-desk.ts";
import { inParallel } from "./in-parallel.ts";
import { recallRun } from "./recall.ts";
import { tellAgain } from "./tell-people.ts";

/** Enough to let a store commit many entries at once, few enough to leave the services' limits alone. */
const defaultRunsAtOnce = 50;

/** When people who could not be told something, and runs that could not go on, are to be tried again, in milliseconds. */
const tryAgainMs = 60_000;

/** Drives runs, and knows when time alone would bring the next on. */
export interface Driver {
  /** Drives every run as far as it goes. One drive after the other: two of one run would both do what neither has journaled yet. */
  driveAll(): Promise<void>;
  /** In milliseconds since 1970-01-01 UTC. */
  nextWake(): number | undefined;
}

/** A driver over an engine's runs, which looks after its forms and its unheard messages as well. */
export async function createDriver(room: EngineRoom, forms: FormDesk): Promise<Driver> {
  const { store, options, stuck, heads, withRun } = room;
  const { clock } = options;
  let driving: Promise<void> = Promise.resolve();
  let upcoming = await store.nextWake(clock.now());
  room.isTouched = (await store.ready(clock.now())).length > 0 || (await store.untold()).length > 0;

  /** Takes a run as far as it goes now, and lets it rest there unless something came in meanwhile. */
  const drive = (runId: string): Promise<void> =>
    withRun(runId, async (run) => {
      const before = run.log.entries.length;
      try {
        await recallRun(room, run);
        await run.drive();
      } finally {
        // Once for each drive and not for each entry; also of what was written before something went wrong.
        if (!run.log.isBroken) await heads.signGrown(runId, run.log);
      }
      if (run.ended || run.log.entries.slice(before).some(isNews)) return;
      if (run.isStuck) stuck.add(runId);
      else await store.park(runId, { seq: run.log.entries.length, waits: run.waits });
    });

  async function once(): Promise<void> {
    // Trouble in one run does not keep the others from going on.
    const failures = new Map<string, unknown>();
    const orNote = (runId: string, work: Promise<void>) =>
      work.catch((error: unknown) => void failures.set(runId, error));
    const driveOrNote = (runId: string) => orNote(runId, drive(runId));
    for (const runId of await store.untold())
      await orNote(
        runId,
        withRun(runId, ({ log }) => tellAgain(options.people, log)),
      );
    let looked: number;
    for (;;) {
      await forms.matchKept();
      room.isTouched = false;
      looked = clock.now();
      const ready = (await store.ready(looked)).filter((runId) => !stuck.has(runId) && !failures.has(runId));
      if (ready.length === 0) break;
      await inParallel(ready, options.runsAtOnce ?? defaultRunsAtOnce, driveOrNote);
    }
    // Also what nobody drove: a run begun under a version that is not known here, one of the past about which people were told.
    for (const runId of heads.unsigned()) await withRun(runId, ({ log }) => heads.signGrown(runId, log));
    // From the instant of that look: what came due since then must not fall between the two questions.
    upcoming = await store.nextWake(looked);
    const isOwing = failures.size > 0 || (await store.untold()).length > 0;
    if (isOwing) upcoming = Math.min(upcoming ?? Number.POSITIVE_INFINITY, clock.now() + tryAgainMs);
    throwTrouble([...failures.values(), ...room.listenerTrouble.splice(0)]);
  }

  return {
    driveAll() {
      const next = driving.then(once);
      driving = next.catch(() => undefined);
      return next;
    },
    nextWake: () => (room.isTouched ? clock.now() : upcoming),
  };
}

/** What comes from outside and changes what a walk does: one under way may have passed the place, so the run is driven anew before it rests. */
const isNews = ({ kind }: Entry): boolean => kind === "cancel asked" || kind === "sighted";

function throwTrouble(trouble: readonly unknown[]): void {
  if (trouble.length > 1)
    throw new AggregateError(trouble, `${trouble.length} things went wrong; the first: ${reasonOf(trouble[0])}`);
  if (trouble.length === 1) throw trouble[0];
}
