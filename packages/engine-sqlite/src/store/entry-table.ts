import type { Entry } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";

/** Where a run's entries begin among all entries; it leaves room for a million in each. */
export const entriesPerRun = 1_000_000;

interface EntryRow {
  readonly hash: string;
  readonly text: string;
}

/** Entries, as exactly the text their hash is over. */
export class EntryTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  insert(run: number, seq: number, { hash, text }: EntryRow): void {
    this.#database
      .prepare("INSERT INTO entries (place, hash, text) VALUES (?, ?, ?)")
      .run(run * entriesPerRun + seq, hash, text);
  }

  /** The number and hash of a run's last entry. */
  head(run: number): { readonly seq: number; readonly hash: string } | undefined {
    const last = this.#database
      .prepare("SELECT place, hash FROM entries WHERE place BETWEEN ? AND ? ORDER BY place DESC LIMIT 1")
      .get<{ place: number; hash: string }>(...bounds(run));
    return last && { seq: last.place - run * entriesPerRun, hash: last.hash };
  }

  rows(run: number): EntryRow[] {
    return this.#database
      .prepare("SELECT hash, text FROM entries WHERE place BETWEEN ? AND ? ORDER BY place")
      .all<EntryRow>(...bounds(run));
  }

  remove(run: number): void {
    this.#database.prepare("DELETE FROM entries WHERE place BETWEEN ? AND ?").run(...bounds(run));
  }
}

const bounds = (run: number): [number, number] => [run * entriesPerRun, run * entriesPerRun + entriesPerRun - 1];

/** An entry as it was when it was written. */
export function toEntry({ hash, text }: EntryRow): Entry {
  const entry = JSON.parse(text) as { hash: string };
  entry.hash = hash;
  return Object.freeze(entry) as unknown as Entry;
}
