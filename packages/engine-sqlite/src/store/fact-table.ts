import { type Epoch, firstEpoch } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";

/** What a store knows about itself. */
export class FactTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get epoch(): Epoch {
    const row = this.#database.prepare("SELECT value FROM facts WHERE name = 'epoch'").get<{ value: string }>();
    return row ? (JSON.parse(row.value) as Epoch) : firstEpoch;
  }

  set epoch(epoch: Epoch) {
    this.#database.prepare("INSERT OR REPLACE INTO facts (name, value) VALUES ('epoch', ?)").run(JSON.stringify(epoch));
  }
}
