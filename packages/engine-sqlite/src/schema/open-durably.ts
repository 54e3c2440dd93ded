import { dirname } from "node:path";
import { StorageError } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";
import { openDatabase } from "../driver/open-database.ts";
import type { SqliteDriver } from "../driver/sqlite-driver.ts";
import { migrations } from "./migrations.ts";
import { requireOurs } from "./require-ours.ts";

/** Pages after which the log is copied back into the file (about 4 MB), and the size its file is cut to afterwards. */
const checkpointPages = 1000;
const logFileBytes = 64 * 1024 * 1024;

/** How a database is opened. */
export interface OpeningOptions {
  /** The file never grows beyond this many bytes. Default: no limit. */
  readonly maxBytes?: number;
  /** How many versions of its format are known: a newer file, or one of somebody else, is refused before anything is changed. Default: a store's. */
  readonly versions?: number;
}

/**
 * Opens a database so that a commit that returned survives the loss of power, and reads back that it is so. Throws `StorageError`.
 */
export function openDurably(file: string, driver: SqliteDriver, options: OpeningOptions = {}): Database {
  const { versions = migrations.length, maxBytes } = options;
  // SQLite gives the log beside it the same rights.
  driver.disk.createPrivately(file);
  const database = openDatabase(file, driver);
  try {
    const read = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get<object>() ?? {})[0] as unknown;
    database.exec("PRAGMA busy_timeout = 0");
    requireOurs(database, file, versions);
    const mode = read("journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    if (process.platform === "darwin") database.exec("PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1");
    database.prepare(`PRAGMA wal_autocheckpoint = ${checkpointPages}`).all();
    database.prepare(`PRAGMA journal_size_limit = ${logFileBytes}`).all();
    if (maxBytes !== undefined) {
      database.prepare(`PRAGMA max_page_count = ${Math.ceil(maxBytes / Number(read("page_size")))}`).all();
    }
    const synchronous = Number(read("synchronous"));
    if (mode !== "wal" || synchronous !== 2) {
      throw new StorageError(
        `"${file}" cannot be kept safely: its journal mode is "${String(mode)}" (needed: "wal") and synchronous is ${synchronous} (needed: 2). Put it on a local disk with a common file system.`,
        "failed",
      );
    }
    driver.disk.syncFolder(dirname(file));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
