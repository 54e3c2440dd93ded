import { type InboxMessage, isSamePerson, MessageTakenError } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";
import { Refusal } from "./refusal.ts";

/** Messages from outside, each consumed by one entry, once. Ids stay, so that the same message is known when it comes again. */
export class InboxTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Keeps a message whose id is not known. */
  insert(message: InboxMessage): void {
    this.#database
      .prepare("INSERT INTO inbox (id, key, at, message) VALUES (?, ?, ?, ?)")
      .run(message.id, message.key, message.at, JSON.stringify(message));
  }

  isKnown(id: string): boolean {
    return this.#database.prepare("SELECT 1 FROM inbox WHERE id = ?").get(id) !== undefined;
  }

  /** Whether a message's key takes it beside those that came before, consumed ones included. */
  hasRoom({ only, key, by }: InboxMessage): boolean {
    if (only === undefined) return true;
    const before = this.#messages("SELECT message FROM inbox WHERE key = ?", key);
    return !before.some((message) => only === "one" || isSamePerson(message.by.id, by.id));
  }

  /** Messages that nobody consumed under keys that begin so, in the order they arrived. */
  unconsumed(prefix: string): InboxMessage[] {
    return this.#messages(
      "SELECT message FROM inbox WHERE consumed_by IS NULL AND substr(key, 1, length(?)) = ? ORDER BY number",
      prefix,
      prefix,
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
    return this.#messages("SELECT message FROM inbox WHERE key = ? AND consumed_by IS NULL ORDER BY number", key);
  }

  /** Whether something waits under a key that arrived before an instant, other than the messages with these ids. */
  hasWaiting(key: string, before: number = Number.MAX_SAFE_INTEGER, except: readonly string[] = []): boolean {
    const places = except.map(() => "?").join(", ");
    return (
      this.#database
        .prepare(
          `SELECT 1 FROM inbox WHERE key = ? AND consumed_by IS NULL AND at < ? AND id NOT IN (${places}) LIMIT 1`,
        )
        .get(key, before, ...except) !== undefined
    );
  }

  #messages(sql: string, ...values: readonly string[]): InboxMessage[] {
    return this.#database
      .prepare(sql)
      .all<{ message: string }>(...values)
      .map((row) => JSON.parse(row.message) as InboxMessage);
  }
}
