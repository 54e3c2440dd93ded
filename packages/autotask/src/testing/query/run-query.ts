import type { Row } from "../store/row.ts";
import type { Table } from "../store/table.ts";
import { findRows } from "./find-rows.ts";
import type { Paging } from "./paging.ts";
import type { Query } from "./parse-query.ts";

/** One page of a query. */
export interface Page {
  readonly rows: readonly Row[];
  readonly pageSize: number;
  /** What the link to each neighbouring page carries; undefined where there is none. */
  readonly next?: Paging;
  readonly previous?: Paging;
  /** How many rows had to be read. */
  readonly examined: number;
}

const first = (rows: readonly Row[]): number => rows[0]?.id ?? 0;
const last = (rows: readonly Row[]): number => rows[rows.length - 1]?.id ?? 0;

/** Reads the first page, or with `paging` the page behind or before the one the link was found on. Pages go by id; they are no snapshot. */
export const runQuery = (
  table: Table,
  query: Query,
  now: number,
  move?: { readonly paging: Paging; readonly towards: "next" | "previous" },
): Page => {
  const pageSize = move?.paging.pageSize ?? query.maxRecords;
  if (move?.towards === "previous") {
    const { rows: earlier, examined } = findRows(table, query.filter, now, {
      before: Math.min(...move.paging.previousIds),
    });
    const rows = earlier.slice(-pageSize);
    const paging: Paging = { pageSize, previousIds: [first(rows)], nextIds: [last(rows)] };
    return { rows, pageSize, examined, next: paging, ...(earlier.length > pageSize ? { previous: paging } : {}) };
  }
  const after = move ? { after: Math.max(...move.paging.nextIds) } : {};
  const { rows: found, examined } = findRows(table, query.filter, now, { ...after, atMost: pageSize + 1 });
  const rows = found.slice(0, pageSize);
  const paging: Paging = { pageSize, previousIds: [first(rows)], nextIds: [last(rows)] };
  return {
    rows,
    pageSize,
    examined,
    ...(found.length > pageSize ? { next: paging } : {}),
    ...(move && rows.length > 0 ? { previous: paging } : {}),
  };
};
