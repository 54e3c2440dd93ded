import type { SignedHead } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";

/** Signed ends of chains; each names the signature before it, of whatever run, so that a missing one shows. */
export class HeadTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  add(sign: (before: string) => SignedHead): SignedHead {
    const last = this.#database
      .prepare("SELECT signature FROM heads ORDER BY number DESC LIMIT 1")
      .get<{ signature: string }>();
    const head = sign(last?.signature ?? "");
    this.#database
      .prepare("INSERT INTO heads (run_id, seq, hash, before, signature) VALUES (?, ?, ?, ?, ?)")
      .run(head.runId, head.seq, head.hash, head.before, head.signature);
    return head;
  }

  of(runId: string): SignedHead[] {
    return this.#database
      .prepare("SELECT run_id AS runId, seq, hash, before, signature FROM heads WHERE run_id = ? ORDER BY number")
      .all<SignedHead>(runId)
      .map(({ runId: id, seq, hash, before, signature }) => ({ runId: id, seq, hash, before, signature }));
  }
}
