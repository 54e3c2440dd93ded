import type { Database } from "../driver/database.ts";

/** Which run has begun a write with a marker; runs that have ended and been archived included. */
export class MarkerTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Keeps a marker; every attempt of a write carries the same, so one that is known stays. */
  keep(marker: string, run: number): void {
    this.#database.prepare("INSERT OR IGNORE INTO markers (marker, run) VALUES (?, ?)").run(marker, run);
  }

  writerOf(marker: string): string | undefined {
    return this.#database
      .prepare("SELECT run_id FROM markers JOIN runs ON runs.number = markers.run WHERE marker = ?")
      .get<{ run_id: string }>(marker)?.run_id;
  }
}
