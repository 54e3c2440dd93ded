import { hash } from "node:crypto";
import type { Json } from "@msp/workflows/ports";
import { canonicalJson } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";

/** Values too large for an entry, under the SHA-256 of their canonical JSON. */
export class BlobTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  insert(run: number, value: Json): void {
    const text = canonicalJson(value);
    const digest = hash("sha256", text, "hex");
    this.#database.prepare("INSERT OR IGNORE INTO blobs (hash, run, text) VALUES (?, ?, ?)").run(digest, run, text);
  }

  get(hash: string): Json | undefined {
    const row = this.#database.prepare("SELECT text FROM blobs WHERE hash = ?").get<{ text: string }>(hash);
    return row && (JSON.parse(row.text) as Json);
  }
}
