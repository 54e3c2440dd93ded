import type { Entry } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";
import type { SqliteDriver } from "../driver/sqlite-driver.ts";
import { migrate } from "../schema/migrate.ts";
import { openDurably } from "../schema/open-durably.ts";
import { EntryTable, toEntry } from "./entry-table.ts";

/** How many runs are moved in one transaction. */
const runsAtOnce = 100;

const schema = ["CREATE TABLE entries (place INTEGER PRIMARY KEY, hash TEXT NOT NULL, text TEXT NOT NULL)"];

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

  /** Moves journals out of a store; `commit` makes a transaction of the store's. Returns how many runs were moved. */
  async take(store: Database, before: number, commit: (work: () => void) => Promise<void>): Promise<number> {
    const source = new EntryTable(store);
    const ended = store.prepare(
      "SELECT number FROM runs WHERE state = 'ended' AND ended_at < ? ORDER BY number LIMIT ?",
    );
    for (let moved = 0; ; ) {
      const numbers = ended.all<{ number: number }>(before, runsAtOnce).map((row) => row.number);
      if (numbers.length === 0) return moved;
      this.#keep(numbers, source);
      await commit(() => {
        for (const number of numbers) {
          source.remove(number);
          store.prepare("DELETE FROM requests WHERE run = ?").run(number);
          store.prepare("UPDATE runs SET state = 'archived' WHERE number = ?").run(number);
        }
      });
      moved += numbers.length;
    }
  }

  /** Writes a copy of the archive, if there is one. */
  backup(to: string): boolean {
    if (!this.#opened && !this.#driver.disk.exists(this.#file)) return false;
    this.#database().prepare("VACUUM INTO ?").run(to);
    return true;
  }

  close(): void {
    this.#opened?.close();
    this.#opened = undefined;
  }

  #keep(numbers: readonly number[], source: EntryTable): void {
    const database = this.#database();
    const target = new EntryTable(database);
    database.exec("BEGIN IMMEDIATE");
    try {
      for (const number of numbers) {
        target.remove(number);
        for (const [index, row] of source.rows(number).entries()) target.insert(number, index + 1, row);
      }
      target.flush();
      database.exec("COMMIT");
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
    const database = openDurably(this.#file, this.#driver);
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
