import type { SqliteDriver } from "@msp/engine-sqlite";
import { PowerDisk } from "./disk/power-disk.ts";
import { seededRandom } from "./seeded-random.ts";
import type { PowerSqlite } from "./sqlite/load-power-sqlite.ts";
import { busyLife } from "./work/busy-life.ts";
import type { Life } from "./work/life.ts";
import { LifeRecorder } from "./work/life-recorder.ts";
import { migratedLife, olderStore } from "./work/migrated-life.ts";
import { restoredLife } from "./work/restored-life.ts";

/** Every kind of life that is proven. */
export type LifeName = "busy" | "migrated" | "restored";

/** Lives a life on a disk that writes it down. The same seed gives the same bytes; `twist` changes the driver it is lived with. */
export async function recordLife(
  name: LifeName,
  sqlite: PowerSqlite,
  options: { readonly seed: number; readonly twist?: (driver: SqliteDriver) => SqliteDriver },
): Promise<Life> {
  const { seed, twist = (driver) => driver } = options;
  sqlite.random(seededRandom(seed).next);
  if (name !== "migrated") {
    const disk = new PowerDisk();
    const recorder = new LifeRecorder(disk, twist(sqlite.on(disk)));
    return name === "busy" ? busyLife(recorder) : restoredLife(recorder);
  }
  const older = await olderStore(sqlite);
  const disk = new PowerDisk(older.disk.content());
  return migratedLife(new LifeRecorder(disk, twist(sqlite.on(disk))), older.left);
}
