import { openSqliteStore, type SqliteStore } from "@msp/engine-sqlite";
import { createEngine, type Engine } from "@msp/workflows/run";
import { acknowledging } from "./acknowledging.ts";
import { deskOptions } from "./desk-options.ts";
import type { LifeRecorder } from "./life-recorder.ts";

/** One process of a recorded life: opens the store, works, and closes it again. */
export async function host(
  recorder: LifeRecorder,
  work: (engine: Engine, store: SqliteStore) => Promise<void>,
): Promise<void> {
  const { driver, file, desk, time } = recorder;
  const store = await openSqliteStore({ file, driver });
  const watched = acknowledging(store, (what) => recorder.note(what));
  const engine = await createEngine(
    watched,
    deskOptions(desk, () => time.now),
  );
  await work(engine, store);
  await store.close();
}
