import type { SqliteStore } from "@msp/engine-sqlite";
import { tess } from "./desk-options.ts";
import { begin, goOn, reportParcel } from "./go-on.ts";
import { host } from "./host.ts";
import type { Life } from "./life.ts";
import type { LifeRecorder } from "./life-recorder.ts";
import { floorsAnswer } from "./replace-printers.ts";

const first = ["Acme Dental", "Beta Bakery", "Cedar Clinic", "Delta Design"];
const second = ["Echo Estates", "Fern Florists"];
const hour = 3_600_000;

/** Runs side by side, events early and late, a backup while they wait, an archive, a restart, and all of it again. */
export async function busyLife(recorder: LifeRecorder): Promise<Life> {
  await host(recorder, async (engine, store) => {
    const runs = await Promise.all(first.map((office) => begin(engine, office)));
    await reportParcel(engine, first[0] ?? "");
    await engine.runUntilIdle();
    await backUp(recorder, store, "early.sqlite");
    recorder.time.now += hour;
    const [request] = await engine.requests();
    if (request) await engine.answer(request.token, { id: "early", by: tess, value: floorsAnswer });
    await keepNote(recorder, store, 1);
    await Promise.all(first.slice(1).map((office) => reportParcel(engine, office)));
    await goOn(engine, recorder.time);
    // Whoever takes a journal out has its end signed.
    await Promise.all(runs.map((runId) => engine.journal(runId)));
    await store.archive({ before: recorder.time.now + 1 });
  });
  await host(recorder, async (engine, store) => {
    recorder.time.now += hour;
    await Promise.all(second.map((office) => begin(engine, office)));
    await engine.runUntilIdle();
    await keepNote(recorder, store, 2);
    await backUp(recorder, store, "late.sqlite");
    for (const office of second) await reportParcel(engine, office);
    await goOn(engine, recorder.time);
    await store.archive({ before: recorder.time.now + 1 });
  });
  return recorder.life([...first, ...second]);
}

async function backUp(recorder: LifeRecorder, store: SqliteStore, name: string): Promise<void> {
  const ends = recorder.ends();
  await store.backup(recorder.path(name));
  recorder.note({ kind: "backup", name, ends });
}

async function keepNote(recorder: LifeRecorder, store: SqliteStore, value: number): Promise<void> {
  await store.keepNotes(new Map([["read so far", value]]));
  recorder.note({ kind: "note", name: "read so far", value });
}
