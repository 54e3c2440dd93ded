import type { Json } from "@msp/workflows/ports";
import type { Entry } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";
import type { SqliteDriver } from "../driver/sqlite-driver.ts";
import { migrate } from "../schema/migrate.ts";
import { openDurably } from "../schema/open-durably.ts";
import { BlobTable } from "./blob-table.ts";
import { EntryTable, toEntry } from "./entry-table.ts";

/** How many runs are moved in one transaction. */
const runsAtOnce = 100;

const schema = [
  "CREATE TABLE entries (place INTEGER PRIMARY KEY, hash TEXT NOT NULL, text TEXT NOT NULL)",
  "CREATE TABLE blobs (hash TEXT PRIMARY KEY, run INTEGER NOT NULL, text TEXT NOT NULL)",
];

/** How many versions of the archive's format there are. */
export const archiveVersions = schema.length;

/**
 * Journals of runs that ended long ago, in a file of their own. They are durable there before they leave the store, so a crash between leaves them in
 * both, and moving them again changes nothing.
 */
export class Archive {
  readonly #file: string;
  readonly #driver: SqliteDriver;
  #opened: Database | undefined;

  constructor(file: string, driver: SqliteDriver) {
    this.#file = file;
    this.#driver = driver;
  }

  entries(run: number): Entry[] {
    return this.#entries().rows(run).map(toEntry);
  }

  /** A value of an archived run that was too large for its entry. */
  blob(hash: string): Json | undefined {
    return this.#exists() ? new BlobTable(this.#database()).get(hash) : undefined;
  }

  /**
   * Moves journals out of a store, with what lies beside them; `commit` makes a transaction of the store's. Returns how many runs were moved. What
   * people could not be told so long after the end of a run they are not told any more; its journal goes on saying so.
   */
  async take(store: Database, before: number, commit: (work: () => void) => Promise<void>): Promise<number> {
    const source = new EntryTable(store);
    const ended = store.prepare(
      "SELECT number FROM runs WHERE state = 'ended' AND ended_at < ? ORDER BY number LIMIT ?",
    );
    for (let moved = 0; ; ) {
      const numbers = ended.all<{ number: number }>(before, runsAtOnce).map((row) => row.number);
      if (numbers.length === 0) return moved;
      const kept = this.#keep(numbers, source, store);
      await commit(() => {
        // What was written about a run since its journal was copied is only here: such a run stays, and is copied anew.
        const whole = numbers.filter((number) => source.head(number)?.seq === kept.get(number));
        moved += whole.length;
        for (const number of whole) {
          source.remove(number);
          store.prepare("DELETE FROM requests WHERE run = ?").run(number);
          store.prepare("DELETE FROM blobs WHERE run = ?").run(number);
          store.prepare("DELETE FROM untold WHERE run = ?").run(number);
          store.prepare("UPDATE runs SET state = 'archived' WHERE number = ?").run(number);
        }
        // What was answered is in the journal; of the message only who sent it under which id is needed any more.
        store
          .prepare(
            `UPDATE inbox SET message = json_set(message, '$.value', json('null'))
             WHERE consumed_by IN (SELECT value FROM json_each(?))`,
          )
          .run(JSON.stringify(whole));
      });
    }
  }

  /** Writes a copy of the archive, if there is one. */
  backup(to: string): boolean {
    if (!this.#exists()) return false;
    this.#driver.disk.createPrivately(to);
    this.#database().prepare("VACUUM INTO ?").run(to);
    return true;
  }

  close(): void {
    this.#opened?.close();
    this.#opened = undefined;
  }

  #exists(): boolean {
    return this.#opened !== undefined || this.#driver.disk.exists(this.#file);
  }

  /** Copies journals, and tells how many entries of each. */
  #keep(numbers: readonly number[], source: EntryTable, store: Database): ReadonlyMap<number, number> {
    const kept = new Map<number, number>();
    const database = this.#database();
    const target = new EntryTable(database);
    database.exec("BEGIN IMMEDIATE");
    try {
      for (const number of numbers) {
        target.remove(number);
        const rows = source.rows(number);
        for (const [index, row] of rows.entries()) target.insert(number, index + 1, row);
        kept.set(number, rows.length);
        // The same value may lie beside entries of runs that stay; whoever looks for it looks here as well.
        for (const { hash, text } of blobsOf(store, number))
          database.prepare("INSERT OR IGNORE INTO blobs (hash, run, text) VALUES (?, ?, ?)").run(hash, number, text);
      }
      database.exec("COMMIT");
      return kept;
    } catch (error) {
      // The store still has everything; the half-filled archive must not stay open with a transaction of its own.
      this.close();
      throw error;
    }
  }

  #entries(): EntryTable {
    return new EntryTable(this.#database());
  }

  #database(): Database {
    if (this.#opened) return this.#opened;
    const database = openDurably(this.#file, this.#driver, { versions: archiveVersions });
    try {
      migrate(database, this.#file, schema);
    } catch (error) {
      database.close();
      throw error;
    }
    this.#opened = database;
    return database;
  }
}

const blobsOf = (store: Database, run: number): { readonly hash: string; readonly text: string }[] =>
  store.prepare("SELECT hash, text FROM blobs WHERE run = ?").all(run);
