import type { StoredSubmission } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";

/** Forms as they came back, with what became of them, in the order they came. */
export class SubmissionTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  keep(stored: StoredSubmission): void {
    this.#database
      .prepare(
        `INSERT INTO submissions (id, is_open, stored) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET is_open = excluded.is_open, stored = excluded.stored`,
      )
      .run(stored.submission.id, stored.isOpen ? 1 : 0, JSON.stringify(stored));
  }

  get(id: string): StoredSubmission | undefined {
    return this.#read("SELECT stored FROM submissions WHERE id = ?", id)[0];
  }

  open(): StoredSubmission[] {
    return this.#read("SELECT stored FROM submissions WHERE is_open = 1 ORDER BY number");
  }

  #read(sql: string, ...values: readonly string[]): StoredSubmission[] {
    return this.#database
      .prepare(sql)
      .all<{ stored: string }>(...values)
      .map((row) => JSON.parse(row.stored) as StoredSubmission);
  }
}
