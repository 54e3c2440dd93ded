import { PowerDisk } from "../disk/power-disk.ts";
import type { PowerSqlite } from "../sqlite/load-power-sqlite.ts";
import { begin, goOn, reportParcel } from "./go-on.ts";
import { host } from "./host.ts";
import type { Life } from "./life.ts";
import { LifeRecorder } from "./life-recorder.ts";
import { storeOfFirstFormat } from "./store-of-first-format.ts";

const offices = ["Gable Garage", "Hill Hotel"];

/** A disk with a store of the first format, whose runs wait for people and parcels; and who left it so. */
export async function olderStore(
  sqlite: PowerSqlite,
): Promise<{ readonly disk: PowerDisk; readonly left: LifeRecorder }> {
  const disk = new PowerDisk();
  const left = new LifeRecorder(disk, sqlite.on(disk));
  await host(left, async (engine) => {
    await Promise.all(offices.map((office) => begin(engine, office)));
    await engine.runUntilIdle();
  });
  await storeOfFirstFormat(left);
  return { disk, left };
}

/** A new version of the package opens an older store and goes on with what it finds. */
export async function migratedLife(recorder: LifeRecorder, left: LifeRecorder): Promise<Life> {
  recorder.remember(left);
  await host(recorder, async (engine) => {
    await engine.runUntilIdle();
    for (const office of offices) await reportParcel(engine, office);
    await goOn(engine, recorder.time);
  });
  return recorder.life(offices);
}
