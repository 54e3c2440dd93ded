import type { Database } from "../driver/database.ts";

/** How many runs stand how. */
export interface RunCounts {
  readonly ready: number;
  readonly resting: number;
  readonly ended: number;
  readonly archived: number;
}

/** Counts runs without reading one. */
export function countRuns(database: Database): RunCounts {
  const rows = database
    .prepare("SELECT state, count(*) AS count FROM runs GROUP BY state")
    .all<{ state: keyof RunCounts; count: number }>();
  const none: RunCounts = { ready: 0, resting: 0, ended: 0, archived: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}
