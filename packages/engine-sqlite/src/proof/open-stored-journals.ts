import { existsSync } from "node:fs";
import {
  type SignedHead,
  StorageError,
  type StoredEntry,
  type StoredJournal,
  type StoredJournals,
} from "@msp/workflows/run";
import { requireWholeFile } from "../disk/require-whole-file.ts";
import type { Database, DriverName } from "../driver/database.ts";
import { loadDriver } from "../driver/load-driver.ts";
import { openDatabase } from "../driver/open-database.ts";
import type { SqliteDriver } from "../driver/sqlite-driver.ts";
import { damageIn } from "../schema/damage-in.ts";
import { migrations } from "../schema/migrations.ts";
import { requireOurs } from "../schema/require-ours.ts";
import { archiveVersions } from "../store/archive.ts";
import { entriesPerRun } from "../store/entry-table.ts";
import { copyStore } from "./copy-store.ts";

/** The journals of a store, opened to be proven. */
export interface OpenedJournals extends StoredJournals {
  /** Removes the copy that was read. */
  close(): Promise<void>;
}

interface RunRow {
  readonly number: number;
  readonly run_id: string;
  readonly workflow: string;
  readonly version: string;
  readonly start_key: string;
  readonly state: string;
}

/**
 * Opens what `verifyStoredJournals` proves, the archive included, over a copy: the store itself is not changed. Nobody may own it meanwhile; of a store
 * that is in use, give a backup.
 *
 * Throws `StorageError`, with the trouble `owned` where another process has it open.
 *
 * @example
 * ```ts
 * import { openStoredJournals } from "@msp/engine-sqlite";
 * import { verifyStoredJournals } from "@msp/workflows/run";
 *
 * const journals = await openStoredJournals({ file: "backups/runs-2026-11-22.sqlite" });
 * console.log(verifyStoredJournals(journals).verdict);
 * await journals.close();
 * ```
 */
export async function openStoredJournals(options: {
  readonly file: string;
  readonly driver?: DriverName;
}): Promise<OpenedJournals> {
  const driver = loadDriver(options.driver);
  const copy = await copyStore(options.file, driver);
  const opened: Database[] = [];
  const close = async () => {
    for (const database of opened) database.close();
    await copy.remove();
  };
  try {
    const store = openCopy(copy.file, options.file, driver);
    opened.push(store);
    const archive = existsSync(`${copy.file}-archive`)
      ? openCopy(`${copy.file}-archive`, `${options.file}-archive`, driver, archiveVersions)
      : undefined;
    if (archive) opened.push(archive);
    return { runs: runsOf(store, archive), heads: headsOf(store), blobs: blobsOf(store, archive), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function openCopy(copy: string, original: string, driver: SqliteDriver, versions = migrations.length): Database {
  let database: Database | undefined;
  try {
    requireWholeFile(copy, driver.disk);
    database = openDatabase(copy, driver);
    const damage = damageIn(database);
    if (damage !== undefined)
      throw new StorageError(
        `"${original}" is damaged. Keep it, and restore the last backup. (SQLite: ${damage})`,
        "corrupt",
      );
    // Not brought to this version: what must be proven is there in every one, and a step could stumble over what was altered.
    if (requireOurs(database, original, versions) === 0)
      throw new StorageError(`"${original}" is empty: there is nothing to prove.`, "not a store");
    return database;
  } catch (error) {
    database?.close();
    throw inWordsOf(original, copy, error);
  }
}

/** Nobody knows where the copy was. */
function inWordsOf(original: string, copy: string, error: unknown): unknown {
  if (!StorageError.is(error)) return error;
  return new StorageError(error.message.replaceAll(copy, original), error.trouble, { cause: error });
}

/** Every run that is listed, and every one that has entries without being listed. */
function* runsOf(store: Database, archive: Database | undefined): Generator<StoredJournal> {
  const rows = store
    .prepare("SELECT number, run_id, workflow, version, start_key, state FROM runs ORDER BY number")
    .all<RunRow>();
  const listed = new Map(rows.map((row) => [row.number, row]));
  const numbers = new Set([...listed.keys(), ...numbersIn(store), ...(archive ? numbersIn(archive) : [])]);
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const row = listed.get(number);
    const isArchived = row ? row.state === "archived" : !hasEntries(store, number);
    const database = isArchived ? archive : store;
    const entries = database ? entriesOf(database, number) : [];
    if (!row) {
      yield { number, entries };
      continue;
    }
    const { run_id: runId, workflow, version, start_key: startKey, state } = row;
    const hasEnded = state === "ended" || state === "archived";
    yield {
      number,
      listed: { runId, workflow, version, startKey, hasEnded },
      entries,
      // Requests leave the store when their run is archived.
      ...(isArchived ? {} : { requests: requestsOf(store, number) }),
    };
  }
}

const numbersIn = (database: Database): number[] =>
  database
    .prepare(`SELECT DISTINCT place / ${entriesPerRun} AS number FROM entries`)
    .all<{ number: number }>()
    .map(({ number }) => number);

const bounds = (number: number): [number, number] => [number * entriesPerRun, (number + 1) * entriesPerRun - 1];

const hasEntries = (database: Database, number: number): boolean =>
  database.prepare("SELECT 1 FROM entries WHERE place BETWEEN ? AND ? LIMIT 1").get(...bounds(number)) !== undefined;

const entriesOf = (database: Database, number: number): StoredEntry[] =>
  database
    .prepare("SELECT place, hash, text FROM entries WHERE place BETWEEN ? AND ? ORDER BY place")
    .all<{ place: number; hash: string; text: string }>(...bounds(number))
    .map(({ place, hash, text }) => ({ seq: place - number * entriesPerRun, hash, text }));

const requestsOf = (store: Database, number: number): NonNullable<StoredJournal["requests"]> =>
  store
    .prepare("SELECT token, is_open, request FROM requests WHERE run = ? ORDER BY number")
    .all<{ token: string; is_open: number; request: string }>(number)
    .map(({ token, is_open, request }) => ({ token, isOpen: is_open === 1, text: request }));

const headsOf = (store: Database): (SignedHead & { readonly number: number })[] =>
  store
    .prepare("SELECT number, run_id AS runId, seq, hash, before, signature FROM heads ORDER BY number")
    .all<SignedHead & { readonly number: number }>()
    .map(({ number, runId, seq, hash, before, signature }) => ({ number, runId, seq, hash, before, signature }));

/** One by one: they are what is too large for an entry. An archive of the first version has none. */
function* blobsOf(
  store: Database,
  archive: Database | undefined,
): Generator<{ readonly hash: string; readonly text: string }> {
  for (const database of archive && hasBlobs(archive) ? [store, archive] : [store]) {
    const hashes = database.prepare("SELECT hash FROM blobs ORDER BY hash").all<{ hash: string }>();
    for (const { hash } of hashes) {
      const row = database
        .prepare("SELECT hash, text FROM blobs WHERE hash = ?")
        .get<{ hash: string; text: string }>(hash);
      if (row) yield { hash: row.hash, text: row.text };
    }
  }
}

const hasBlobs = (archive: Database): boolean =>
  archive.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'blobs'").get() !== undefined;
