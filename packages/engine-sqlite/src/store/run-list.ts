import type { EntryOf, Parking, StoredRun } from "@msp/workflows/run";
import type { Database, SqlValue } from "../driver/database.ts";
import { toEntry } from "./entry-table.ts";

/** A run as a list shows it: its row and its first and last word, found without reading the rest of its journal. */
export interface ListedRun extends StoredRun {
  /** Whether it is to be driven (`ready`), rests until something wakes it, or has ended. */
  readonly state: "ready" | "resting" | "ended";
  readonly started: EntryOf<"started">;
  readonly ended?: EntryOf<"ended">;
  /** How it rests, while it does. */
  readonly parking?: Parking;
  /** When time alone wakes it, in milliseconds since 1970-01-01 UTC. */
  readonly wakeAt?: number;
}

/** Which runs to list; a field that is left out does not narrow. Archived runs are not listed. */
export interface RunListFilter {
  /** Only runs that have not ended (`true`), or that have (`false`). */
  readonly isOpen?: boolean;
  /** Only runs whose id begins so. */
  readonly idBegins?: string;
}

interface ListRow {
  readonly run_id: string;
  readonly workflow: string;
  readonly version: string;
  readonly start_key: string;
  readonly state: ListedRun["state"];
  readonly wake_at: number | null;
  readonly parking: string | null;
  readonly started_hash: string;
  readonly started_text: string;
  readonly ended: string | null;
}

/** After a run's end only people's vouching and news to them follow, so its last `ended` entry is found from behind in a few rows. */
const columns = `runs.run_id, runs.workflow, runs.version, runs.start_key, runs.state, runs.wake_at, runs.parking,
  first.hash AS started_hash, first.text AS started_text,
  CASE WHEN runs.state = 'ended' THEN (
    SELECT json_array(last.hash, last.text) FROM entries AS last
    WHERE last.place BETWEEN runs.number * 1000000 AND runs.number * 1000000 + 999999
      AND json_extract(last.text, '$.kind') = 'ended'
    ORDER BY last.place DESC LIMIT 1
  ) END AS ended`;

/** Lists runs, oldest first. */
export function listRuns(database: Database, { isOpen, idBegins }: RunListFilter): ListedRun[] {
  const conditions = [
    `runs.state ${isOpen === undefined ? "<> 'archived'" : isOpen ? "IN ('ready', 'resting')" : "= 'ended'"}`,
  ];
  const values: SqlValue[] = [];
  if (idBegins !== undefined) {
    conditions.push("substr(runs.run_id, 1, ?) = ?");
    values.push(idBegins.length, idBegins);
  }
  return database
    .prepare(
      `SELECT ${columns} FROM runs JOIN entries AS first ON first.place = runs.number * 1000000 + 1
       WHERE ${conditions.join(" AND ")} ORDER BY runs.number`,
    )
    .all<ListRow>(...values)
    .map(toListedRun);
}

function toListedRun(row: ListRow): ListedRun {
  const [hash, text] = row.ended === null ? [] : (JSON.parse(row.ended) as [string, string]);
  return {
    runId: row.run_id,
    workflow: row.workflow,
    version: row.version,
    startKey: row.start_key,
    state: row.state,
    started: toEntry({ hash: row.started_hash, text: row.started_text }) as EntryOf<"started">,
    ...(hash === undefined || text === undefined ? {} : { ended: toEntry({ hash, text }) as EntryOf<"ended"> }),
    ...(row.parking === null ? {} : { parking: JSON.parse(row.parking) as Parking }),
    ...(row.wake_at === null ? {} : { wakeAt: row.wake_at }),
  };
}
