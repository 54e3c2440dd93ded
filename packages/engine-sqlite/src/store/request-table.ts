import type { PersonRequest } from "@msp/workflows/ports";
import { normalized, type RequestFilter, type StoredRequest } from "@msp/workflows/run";
import type { Database, SqlValue } from "../driver/database.ts";

/** What people are asked, over all runs, kept in step with the entries that ask, answer and close. */
export class RequestTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  open(run: number, request: PersonRequest): void {
    const { about, token } = request;
    this.#database
      .prepare(`INSERT INTO requests (token, run, is_open, form, ticket, request) VALUES (?, ?, 1, ?, ?, ?)
         ON CONFLICT (token) DO UPDATE SET is_open = 1, form = excluded.form, ticket = excluded.ticket, request = excluded.request`)
      .run(
        token,
        run,
        about?.form ?? null,
        about?.ticket === undefined ? null : normalized(about.ticket),
        JSON.stringify(request),
      );
  }

  /** Closes a request that one answer settles; an approval with a quorum takes several and is closed by the walk. */
  answer(token: string): void {
    const row = this.#database.prepare("SELECT request FROM requests WHERE token = ?").get<{ request: string }>(token);
    if (row && ((JSON.parse(row.request) as PersonRequest).quorum ?? 1) <= 1) this.close(token);
  }

  /** Lets another role answer what is asked under a token as well. */
  escalate(token: string, escalatedTo: string): void {
    const row = this.#database.prepare("SELECT request FROM requests WHERE token = ?").get<{ request: string }>(token);
    if (!row) return;
    const request: PersonRequest = { ...(JSON.parse(row.request) as PersonRequest), escalatedTo };
    this.#database.prepare("UPDATE requests SET request = ? WHERE token = ?").run(JSON.stringify(request), token);
  }

  /** Whether something was asked under a token and needs no answer any more. */
  isOver(token: string): boolean {
    return this.#database.prepare("SELECT 1 FROM requests WHERE token = ? AND is_open = 0").get(token) !== undefined;
  }

  close(token: string): void {
    this.#database.prepare("UPDATE requests SET is_open = 0 WHERE token = ? AND is_open = 1").run(token);
  }

  closeAll(run: number): void {
    this.#database.prepare("UPDATE requests SET is_open = 0 WHERE run = ? AND is_open = 1").run(run);
  }

  list({ isOpen, form, ticket, isResting }: RequestFilter): StoredRequest[] {
    const conditions: string[] = [];
    const values: SqlValue[] = [];
    if (isOpen !== undefined) conditions.push(`requests.is_open = ${isOpen ? 1 : 0}`);
    if (isResting !== undefined) conditions.push(`runs.state ${isResting ? "=" : "<>"} 'resting'`);
    if (form !== undefined) {
      conditions.push("requests.form = ?");
      values.push(form);
    }
    if (ticket !== undefined) {
      conditions.push("requests.ticket = ?");
      values.push(normalized(ticket));
    }
    const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
    return this.#database
      .prepare(
        `SELECT requests.request, requests.is_open FROM requests JOIN runs ON runs.number = requests.run ${where}
         ORDER BY requests.run, requests.number`,
      )
      .all<{ request: string; is_open: number }>(...values)
      .map((row) => ({ request: JSON.parse(row.request) as PersonRequest, isOpen: row.is_open === 1 }));
  }
}
