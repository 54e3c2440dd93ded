import { type InboxMessage, MessageTakenError } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";
import { Refusal } from "./refusal.ts";

/** Messages from outside, each consumed by one entry, once. Ids stay, so that the same message is known when it comes again. */
export class InboxTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Keeps a message; `false` when its id is known. */
  insert(message: InboxMessage): boolean {
    return (
      this.#database
        .prepare("INSERT OR IGNORE INTO inbox (id, key, at, message) VALUES (?, ?, ?, ?)")
        .run(message.id, message.key, message.at, JSON.stringify(message)) === 1
    );
  }

  /** Throws `Refusal` when somebody consumed the message before. Nothing is written yet. */
  requireWaiting(id: string): void {
    const row = this.#database.prepare("SELECT 1 FROM inbox WHERE id = ? AND consumed_by IS NULL").get(id);
    if (!row) throw new Refusal(new MessageTakenError(`The message "${id}" has been consumed already.`));
  }

  consume(id: string, run: number): void {
    this.#database.prepare("UPDATE inbox SET consumed_by = ? WHERE id = ?").run(run, id);
  }

  waiting(key: string): InboxMessage[] {
    return this.#database
      .prepare("SELECT message FROM inbox WHERE key = ? AND consumed_by IS NULL ORDER BY number")
      .all<{ message: string }>(key)
      .map((row) => JSON.parse(row.message) as InboxMessage);
  }

  /** Whether something waits under a key that arrived before an instant. */
  hasWaiting(key: string, before: number | undefined): boolean {
    const waiting = "SELECT 1 FROM inbox WHERE key = ? AND consumed_by IS NULL";
    return before === undefined
      ? this.#database.prepare(`${waiting} LIMIT 1`).get(key) !== undefined
      : this.#database.prepare(`${waiting} AND at < ? LIMIT 1`).get(key, before) !== undefined;
  }
}
