import { requestUnder } from "../journal/request-under.ts";
import { tellAboutClosing } from "./close-request.ts";
import type { EngineRoom } from "./engine-room.ts";
import { tellPeople } from "./tell-people.ts";

/** What a process must know again, and tell again, before it goes on where another one stopped. */
export async function recall(room: EngineRoom): Promise<void> {
  const { store, roster } = room;
  for (const runId of await store.unmarkedWriters()) await roster.use(runId, async () => undefined);
  await askAgain(room);
  await withdrawAgain(room);
}

/** Whoever was asked just before a crash may not have heard of it; a run at rest has told them. */
async function askAgain({ store, options, withRun }: EngineRoom): Promise<void> {
  for (const { request } of await store.requests({ isOpen: true, isResting: false })) {
    await withRun(request.runId, async ({ log }) => {
      const isKnown = log
        .all("not told")
        .some(({ token, notice }) => token === request.token && notice.what === "asked");
      if (!isKnown) await tellPeople(options.people, log, request, { what: "asked" });
    });
  }
}

/** Nor may they have heard that it needs no answer any more, and what they answered too late may not be in the journal. */
async function withdrawAgain({ store, options, withRun }: EngineRoom): Promise<void> {
  const inbox = (key: string) => store.inbox(key);
  for (const runId of await store.ready(options.clock.now())) {
    if ((await store.find(runId))?.parking) continue;
    await withRun(runId, async ({ log }) => {
      for (const { token, reason } of log.all("closed")) {
        const request = requestUnder(log, token);
        if (request) await tellAboutClosing({ people: options.people, log, inbox }, request, reason);
      }
    });
  }
}
