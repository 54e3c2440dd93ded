import type { Entry } from "@msp/workflows/run";
import type { Database, SqlValue } from "../driver/database.ts";

/** Where a run's entries begin among all entries; it leaves room for a million in each. */
export const entriesPerRun = 1_000_000;

interface EntryRow {
  readonly hash: string;
  readonly text: string;
}

/** So many rows go into one statement at most; calling a driver costs more than the row it writes. */
const rowsAtOnce = 32;

/** Entries, as exactly the text their hash is over. Rows are gathered within a transaction; whoever commits it calls `flush` first. */
export class EntryTable {
  readonly #database: Database;
  #gathered: SqlValue[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  insert(run: number, seq: number, row: EntryRow): void {
    this.#gathered.push(run * entriesPerRun + seq, row.hash, row.text);
  }

  /** Writes what was gathered. */
  flush(): void {
    const values = this.#gathered;
    if (values.length === 0) return;
    this.#gathered = [];
    for (let at = 0; at < values.length; ) {
      // Powers of two, so that few statements have to be prepared.
      let rows = rowsAtOnce;
      while (rows * columns > values.length - at) rows /= 2;
      const places = Array.from({ length: rows }, () => "(?, ?, ?)").join(", ");
      this.#database
        .prepare(`INSERT INTO entries (place, hash, text) VALUES ${places}`)
        .run(...values.slice(at, at + rows * columns));
      at += rows * columns;
    }
  }

  /** The number and hash of a run's last entry. */
  head(run: number): { readonly seq: number; readonly hash: string } | undefined {
    this.flush();
    const last = this.#database
      .prepare("SELECT place, hash FROM entries WHERE place BETWEEN ? AND ? ORDER BY place DESC LIMIT 1")
      .get<{ place: number; hash: string }>(...bounds(run));
    return last && { seq: last.place - run * entriesPerRun, hash: last.hash };
  }

  rows(run: number): EntryRow[] {
    this.flush();
    return this.#database
      .prepare("SELECT hash, text FROM entries WHERE place BETWEEN ? AND ? ORDER BY place")
      .all<EntryRow>(...bounds(run));
  }

  remove(run: number): void {
    this.flush();
    this.#database.prepare("DELETE FROM entries WHERE place BETWEEN ? AND ?").run(...bounds(run));
  }
}

const columns = 3;

const bounds = (run: number): [number, number] => [run * entriesPerRun, run * entriesPerRun + entriesPerRun - 1];

/** An entry as it was when it was written. */
export function toEntry({ hash, text }: EntryRow): Entry {
  const entry = JSON.parse(text) as { hash: string };
  entry.hash = hash;
  return Object.freeze(entry) as unknown as Entry;
}
