import { restoreSqliteStore } from "@msp/engine-sqlite";
import { begin, goOn, reportParcel } from "./go-on.ts";
import { host } from "./host.ts";
import { type Life, storeName } from "./life.ts";
import type { LifeRecorder } from "./life-recorder.ts";

const [first, ...others] = ["Iris Insurance", "Jade Jewels", "Kite Kitchens"] as const;
const offices = [first, ...others];
const backup = "before.sqlite";

/** A backup with an archive is put in the place of a store that went on after it and archived more. */
export async function restoredLife(recorder: LifeRecorder): Promise<Life> {
  let backedUpAt = 0;
  await host(recorder, async (engine, store) => {
    await begin(engine, first);
    await reportParcel(engine, first);
    await goOn(engine, recorder.time);
    await store.archive({ before: recorder.time.now + 1 });
    await Promise.all(others.map((office) => begin(engine, office)));
    await engine.runUntilIdle();

    backedUpAt = recorder.position;
    const ends = recorder.ends();
    await store.backup(recorder.path(backup));
    recorder.note({ kind: "backup", name: backup, ends });

    for (const office of others) await reportParcel(engine, office);
    await goOn(engine, recorder.time);
    await store.archive({ before: recorder.time.now + 1 });
  });

  const { driver, file } = recorder;
  const from = recorder.position;
  const at = recorder.time.now;
  await restoreSqliteStore({ backup: recorder.path(backup), file, driver, at });
  const restore = {
    from,
    until: recorder.position,
    backedUpAt,
    kept: `${storeName}.before-restore-${at}`,
    ends: recorder.ends(),
  };

  recorder.time.now += 3_600_000;
  await host(recorder, async (engine, store) => {
    await engine.runUntilIdle();
    for (const office of others) await reportParcel(engine, office);
    await goOn(engine, recorder.time);
    await store.archive({ before: recorder.time.now + 1 });
  });
  return { ...recorder.life(offices), restore };
}
