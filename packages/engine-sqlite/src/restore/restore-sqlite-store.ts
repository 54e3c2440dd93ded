import { dirname } from "node:path";
import { type Epoch, firstEpoch, StorageError, systemClock } from "@msp/workflows/run";
import type { Disk } from "../disk/disk.ts";
import { requireWholeFile } from "../disk/require-whole-file.ts";
import { toDiskError } from "../disk/to-disk-error.ts";
import type { Database, DriverName } from "../driver/database.ts";
import { loadDriver } from "../driver/load-driver.ts";
import type { SqliteDriver } from "../driver/sqlite-driver.ts";
import { takeOwnership } from "../owner/take-ownership.ts";
import { damageIn } from "../schema/damage-in.ts";
import { migrate } from "../schema/migrate.ts";
import { openDurably } from "../schema/open-durably.ts";
import { FactTable } from "../store/fact-table.ts";
import { adoptArchive, layOutArchive } from "./restored-archive.ts";

/** What is restored, and where to. */
export interface RestoreOptions {
  /** A file that `backup` of a store has written. It is not changed. */
  readonly backup: string;
  /** The store to replace; nobody may own it. It is kept beside, under a name with `.before-restore-`. */
  readonly file: string;
  /** When this happens, in milliseconds since 1970-01-01 UTC, by the clock runs are driven with. Default: the machine's time. */
  readonly at?: number;
  /** Default: as for `openSqliteStore`. */
  readonly driver?: DriverName | SqliteDriver;
}

/**
 * Puts a backup in a store's place and raises its epoch: writes that runs are about to send may have been sent between the backup and now, so they are
 * looked up first, and what cannot be looked up is asked.
 *
 * Throws `StorageError` when somebody owns the store, or the backup is damaged, newer, or not a backup; then the store is as it was.
 *
 * @example
 * ```ts
 * import { restoreSqliteStore } from "@msp/engine-sqlite";
 *
 * const { epoch, kept } = await restoreSqliteStore({ backup: "backups/runs-2026-11-22.sqlite", file: "runs.sqlite" });
 * console.log(`Restored for the ${epoch.number}. time; the store from before is ${kept ?? "gone"}.`);
 * ```
 */
export async function restoreSqliteStore({
  backup,
  file: given,
  at = systemClock.now(),
  driver: wanted,
}: RestoreOptions): Promise<{ readonly epoch: Epoch; readonly kept: string | undefined }> {
  const driver = loadDriver(wanted);
  const { disk } = driver;
  requireBackup(backup, disk);
  const ownership = takeOwnership(given, driver);
  const { file } = ownership;
  const fresh = `${file}-restoring`;
  try {
    disk.remove(fresh);
    disk.copy(backup, fresh);
    requireWholeFile(fresh, disk);
    // One connection for the check and the change: libsql holds on to a file it has closed until its statements are collected.
    const database = openDurably(fresh, driver);
    let replaced: Replaced | undefined;
    let epoch: Epoch;
    try {
      const { number } = checkedEpoch(database, fresh);
      replaced = disk.exists(file) ? keepAside(file, driver, at) : undefined;
      // By a clock that was set back, what the backup holds would count as written after the restore, and would not be looked for.
      const restoredAt = Math.max(at, latestEntryAt(database) + 1, replaced?.epoch.restoredAt ?? 0);
      epoch = { number: Math.max(number, replaced?.epoch.number ?? 0) + 1, restoredAt };
      new FactTable(database).epoch = epoch;
      fold(database);
    } finally {
      database.close();
    }
    layOutArchive(disk, backup, file, epoch.number);
    // With the content of the fresh store the names become certain, too: the link to the old one, and that its log is gone.
    disk.syncFile(fresh);
    disk.rename(fresh, file);
    disk.syncFolder(dirname(file));
    if (!disk.exists(`${backup}-archive`)) disk.remove(`${file}-archive`);
    adoptArchive(disk, file, epoch.number);
    return { epoch, kept: replaced?.kept };
  } catch (error) {
    throw toDiskError(error, file);
  } finally {
    for (const rest of ["", "-wal", "-shm", "-journal"]) disk.remove(`${fresh}${rest}`);
    ownership.release();
  }
}

function requireBackup(backup: string, disk: Disk): void {
  if (!disk.exists(backup)) throw new StorageError(`There is no backup "${backup}".`, "cannot open");
  const log = `${backup}-wal`;
  if (disk.exists(log) && disk.size(log) > 0) {
    throw new StorageError(
      `"${backup}" is a store somebody has open, not a backup. Make one with the store's backup().`,
      "not a store",
    );
  }
}

/** Checks the copy of a backup from end to end, brings it to this version, and tells its epoch. */
function checkedEpoch(database: Database, fresh: string): Epoch {
  const damage = damageIn(database);
  if (damage !== undefined)
    throw new StorageError(`The backup is damaged. Take an older one. (SQLite: ${damage})`, "corrupt");
  const version = Object.values(database.prepare("PRAGMA user_version").get<object>() ?? {})[0];
  if (version === 0)
    throw new StorageError("The backup holds no store: it was never finished. Take another one.", "not a store");
  migrate(database, fresh);
  return new FactTable(database).epoch;
}

/** When the last entry was written, in milliseconds since 1970-01-01 UTC. */
const latestEntryAt = (database: Database): number =>
  database.prepare("SELECT max(json_extract(text, '$.at')) AS at FROM entries").get<{ at: number | null }>()?.at ?? 0;

interface Replaced {
  readonly kept: string;
  readonly epoch: Epoch;
}

/** Keeps the store that is replaced, whole and with its archive, under another name. */
function keepAside(file: string, driver: SqliteDriver, at: number): Replaced {
  const kept = `${file}.before-restore-${at}`;
  let epoch = firstEpoch;
  linkAside(file, kept, driver, (database) => {
    epoch = new FactTable(database).epoch;
  });
  if (driver.disk.exists(`${file}-archive`)) linkAside(`${file}-archive`, `${kept}-archive`, driver);
  return { kept, epoch };
}

/** Folds a database, and gives it a second name; `look` sees it before. */
function linkAside(file: string, kept: string, driver: SqliteDriver, look: (database: Database) => void = () => {}) {
  const { disk } = driver;
  try {
    const database = openDurably(file, driver);
    try {
      look(database);
      fold(database);
    } finally {
      database.close();
    }
  } catch {
    // Damaged, which may be why it is replaced. Its log must not be taken for the restored one's, so it moves away first.
    for (const part of ["-wal", "-shm"])
      if (disk.exists(`${file}${part}`)) disk.rename(`${file}${part}`, `${kept}${part}`);
  }
  // A link, so that there is a store under the old name at every moment; without one a start would begin an empty store.
  disk.link(file, kept);
}

/** Leaves everything in the one file: no log beside it that another file of the same name could inherit. */
function fold(database: Database): void {
  database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
  database.prepare("PRAGMA journal_mode = DELETE").all();
}
