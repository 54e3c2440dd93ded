import type { Row } from "../store/row.ts";
import type { Table } from "../store/table.ts";
import { candidates } from "./candidates.ts";
import type { Filter } from "./filter.ts";
import { matches } from "./matches.ts";

/** Which part of the matches is wanted; ids are exclusive bounds. */
export interface Window {
  readonly after?: number;
  readonly before?: number;
  /** Stop after so many matches. Default: all of them. */
  readonly atMost?: number;
}

/** The rows found, and how many had to be read for it. */
export interface FoundRows {
  readonly rows: readonly Row[];
  readonly examined: number;
}

/** Reads the matches visible at an instant, in id order. */
export const findRows = (table: Table, filter: Filter, now: number, window: Window = {}): FoundRows => {
  const {
    after = Number.NEGATIVE_INFINITY,
    before = Number.POSITIVE_INFINITY,
    atMost = Number.POSITIVE_INFINITY,
  } = window;
  const narrowed = candidates(table, filter);
  const ids = narrowed ? [...narrowed].sort((left, right) => left - right) : table.ids;
  const rows: Row[] = [];
  let examined = 0;
  for (let position = narrowed ? 0 : table.positionAfter(after); position < ids.length; position += 1) {
    const id = ids[position] ?? 0;
    if (id <= after) continue;
    if (id >= before || rows.length >= atMost) break;
    const row = table.get(id);
    examined += 1;
    if (row && row.visibleFrom <= now && matches(row, filter)) rows.push(row);
  }
  return { rows, examined };
};
