import { openRequests } from "../journal/open-requests.ts";
import { requestUnder } from "../journal/request-under.ts";
import type { ActiveRun } from "./active-run.ts";
import { tellAboutClosing } from "./close-request.ts";
import type { EngineRoom } from "./engine-room.ts";
import { tellPeople } from "./tell-people.ts";

/**
 * What a process must know again, and tell again, before it goes on where another one stopped. A run that cannot be read is set aside: the next drive
 * tries it again and reports it. One that has begun a write without a marker cannot be: every other write is compared with it, so this throws.
 */
export async function recall(room: EngineRoom): Promise<void> {
  const { store, roster, options, unrecalled, withRun } = room;
  for (const runId of await store.unmarkedWriters()) await roster.use(runId, async () => undefined);
  for (const runId of await store.ready(options.clock.now())) {
    // A run at rest has told everybody before it went there.
    if (!(await store.find(runId))?.parking) unrecalled.add(runId);
  }
  for (const runId of [...unrecalled]) await withRun(runId, (run) => recallRun(room, run)).catch(() => undefined);
}

/** Tells people again what a process that was killed may not have told them about a run; nothing when that is done. */
export async function recallRun(room: EngineRoom, run: ActiveRun): Promise<void> {
  const { runId } = run.stored;
  if (!room.unrecalled.has(runId)) return;
  await askAgain(room, run);
  await withdrawAgain(room, run);
  room.unrecalled.delete(runId);
}

/** Whoever was asked just before a crash may not have heard of it. */
async function askAgain({ options }: EngineRoom, { log }: ActiveRun): Promise<void> {
  const isKnown = (asked: string) =>
    log.all("not told").some(({ token, notice }) => token === asked && notice.what === "asked");
  for (const request of openRequests(log))
    if (!isKnown(request.token)) await tellPeople(options.people, log, request, { what: "asked" });
}

/** Nor may they have heard that it needs no answer any more, and what they answered too late may not be in the journal. */
async function withdrawAgain({ store, options }: EngineRoom, { log }: ActiveRun): Promise<void> {
  const inbox = (key: string) => store.inbox(key);
  for (const { token, reason } of log.all("closed")) {
    const request = requestUnder(log, token);
    if (request) await tellAboutClosing({ people: options.people, log, inbox }, request, reason);
  }
}
