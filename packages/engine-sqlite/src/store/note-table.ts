import type { Json } from "@msp/workflows/ports";
import type { Database } from "../driver/database.ts";

/** What a host keeps beside its runs, by name. */
export class NoteTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Notes whose names begin so, by name. */
  startingWith(prefix: string): Map<string, Json> {
    const rows = this.#database
      .prepare("SELECT name, value FROM notes WHERE name >= ? AND substr(name, 1, length(?)) = ? ORDER BY name")
      .all<{ name: string; value: string }>(prefix, prefix, prefix);
    return new Map(rows.map(({ name, value }) => [name, JSON.parse(value) as Json]));
  }

  /** Puts notes in the place of those of the same names; `undefined` only takes the old one away. */
  keep(notes: ReadonlyMap<string, Json | undefined>): void {
    for (const [name, value] of notes) {
      if (value === undefined) this.#database.prepare("DELETE FROM notes WHERE name = ?").run(name);
      else
        this.#database
          .prepare("INSERT OR REPLACE INTO notes (name, value) VALUES (?, ?)")
          .run(name, JSON.stringify(value));
    }
  }
}
