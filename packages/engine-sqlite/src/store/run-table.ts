import { type Parking, RunRefusedError, type StoredRun } from "@msp/workflows/run";
import type { Database } from "../driver/database.ts";
import { Refusal } from "./refusal.ts";

/** A run as its row says it. */
export interface RunRow {
  readonly number: number;
  readonly run_id: string;
  readonly workflow: string;
  readonly version: string;
  readonly start_key: string;
  readonly state: "ready" | "resting" | "ended" | "archived";
  readonly parking: string | null;
}

const columns = "number, run_id, workflow, version, start_key, state, parking";

/** Rows of runs: which there are, which are to be driven, and when the others wake. */
export class RunTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  row(runId: string): RunRow | undefined {
    return this.#database.prepare(`SELECT ${columns} FROM runs WHERE run_id = ?`).get<RunRow>(runId);
  }

  /** The row of a run that must exist. */
  requireRow(runId: string): RunRow {
    const row = this.row(runId);
    if (!row) throw new Refusal(new RunRefusedError(`There is no run "${runId}".`));
    return row;
  }

  insert({ runId, workflow, version, startKey }: StoredRun): void {
    this.#database
      .prepare("INSERT INTO runs (run_id, workflow, version, start_key, state) VALUES (?, ?, ?, ?, 'ready')")
      .run(runId, workflow, version, startKey);
  }

  all(): StoredRun[] {
    return this.#database
      .prepare(`SELECT ${columns} FROM runs WHERE state <> 'archived' ORDER BY number`)
      .all<RunRow>()
      .map(toStoredRun);
  }

  ready(now: number): string[] {
    return this.#database
      .prepare(
        `SELECT number, run_id FROM runs WHERE state = 'ready'
         UNION ALL
         SELECT number, run_id FROM runs WHERE state = 'resting' AND wake_at IS NOT NULL AND wake_at <= ?
         ORDER BY number`,
      )
      .all<RunRow>(now)
      .map((row) => row.run_id);
  }

  nextWake(after: number): number | undefined {
    const row = this.#database
      .prepare("SELECT min(wake_at) AS at FROM runs WHERE state = 'resting' AND wake_at IS NOT NULL AND wake_at > ?")
      .get<{ at: number | null }>(after);
    return row?.at ?? undefined;
  }

  unmarkedWriters(): string[] {
    return this.#database
      .prepare("SELECT run_id FROM runs WHERE writes_unmarked = 1 AND state IN ('ready', 'resting') ORDER BY number")
      .all<RunRow>()
      .map((row) => row.run_id);
  }

  rest(run: number, parking: Parking): void {
    // What no number of SQLite holds is no time that comes; one such run must not end the transaction of all others.
    const untils = parking.waits.flatMap(({ until = Number.NaN }) =>
      Math.abs(until) <= Number.MAX_SAFE_INTEGER ? [until] : [],
    );
    this.#database
      .prepare("UPDATE runs SET state = 'resting', wake_at = ?, parking = ? WHERE number = ?")
      .run(untils.length === 0 ? null : Math.min(...untils), JSON.stringify(parking), run);
    const wait = this.#database.prepare("INSERT OR IGNORE INTO waits (key, run) VALUES (?, ?)");
    for (const { key } of parking.waits) if (key !== undefined) wait.run(key, run);
  }

  /** Makes a run at rest ready again. */
  wake(run: number): void {
    this.#database
      .prepare("UPDATE runs SET state = 'ready', wake_at = NULL, parking = NULL WHERE number = ? AND state = 'resting'")
      .run(run);
    this.#database.prepare("DELETE FROM waits WHERE run = ?").run(run);
  }

  /** Runs at rest that wait for messages under a key. */
  waitingFor(key: string): number[] {
    return this.#database
      .prepare("SELECT run FROM waits WHERE key = ?")
      .all<{ run: number }>(key)
      .map((row) => row.run);
  }

  end(run: number, at: number): void {
    this.#database.prepare("UPDATE runs SET state = 'ended', ended_at = ? WHERE number = ?").run(at, run);
  }

  /** Runs whose people could not be told something, oldest first. */
  untold(): string[] {
    return this.#database
      .prepare("SELECT run_id FROM runs WHERE number IN (SELECT run FROM untold) ORDER BY number")
      .all<RunRow>()
      .map((row) => row.run_id);
  }

  addUntold(run: number, seq: number): void {
    this.#database.prepare("INSERT OR IGNORE INTO untold (run, seq) VALUES (?, ?)").run(run, seq);
  }

  removeUntold(run: number, seq: number): void {
    this.#database.prepare("DELETE FROM untold WHERE run = ? AND seq = ?").run(run, seq);
  }

  markUnmarkedWrite(run: number): void {
    this.#database.prepare("UPDATE runs SET writes_unmarked = 1 WHERE number = ?").run(run);
  }
}

/** A row as the engine knows it. */
export const toStoredRun = ({ run_id, workflow, version, start_key }: RunRow): StoredRun => ({
  runId: run_id,
  workflow,
  version,
  startKey: start_key,
});
