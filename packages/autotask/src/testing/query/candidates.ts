import type { Table } from "../store/table.ts";
import type { Filter } from "./filter.ts";

/**
 * The ids among which every match lies, found in the indexes; undefined when only reading the table can tell.
 * A group of alternatives is narrowed only when each of them is.
 */
export const candidates = (table: Table, filter: Filter): ReadonlySet<number> | undefined => {
  if (filter.kind === "condition") {
    if (filter.never) return new Set();
    const { name, userDefined } = filter.column;
    if (userDefined || (filter.operator !== "eq" && filter.operator !== "in")) return undefined;
    if (name === "id") return new Set(filter.operands.filter((operand) => typeof operand === "number"));
    if (!table.isIndexed(name)) return undefined;
    return new Set(filter.operands.flatMap((operand) => [...table.idsWhere(name, operand)]));
  }
  const narrowed = filter.items.map((item) => candidates(table, item));
  const known = narrowed.filter((ids) => ids !== undefined);
  if (filter.kind === "and") return known.sort((left, right) => left.size - right.size)[0];
  return known.length === narrowed.length ? new Set(known.flatMap((ids) => [...ids])) : undefined;
};
