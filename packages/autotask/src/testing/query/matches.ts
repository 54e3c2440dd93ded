import type { Row } from "../store/row.ts";
import type { Condition, Filter } from "./filter.ts";
import { operators } from "./operators.ts";
import { storedComparable } from "./to-comparable.ts";

const storedValue = (row: Row, { name, userDefined }: Condition["column"]) => {
  if (userDefined) return row.userDefined[name] ?? null;
  return name === "id" ? row.id : (row.values[name] ?? null);
};

/** Whether a row passes a filter. A field without a value passes no comparison, not even `noteq`, as in the database beneath. */
export const matches = (row: Row, filter: Filter): boolean => {
  if (filter.kind !== "condition") {
    const holds = (item: Filter) => matches(row, item);
    return filter.kind === "and" ? filter.items.every(holds) : filter.items.some(holds);
  }
  const stored = storedComparable(filter.column.type, storedValue(row, filter.column), filter.operator);
  if (filter.operator === "exist") return stored !== null;
  if (filter.operator === "notExist") return stored === null;
  if (filter.never || stored === null) return false;
  return operators[filter.operator](stored, filter.operands);
};
