import type { Scalar } from "../model/scalar.ts";
import type { Row } from "../store/row.ts";
import type { Table } from "../store/table.ts";
import type { Write } from "../write/write.ts";

const positionOf = ({ values }: Row): number =>
  typeof values.position === "number" ? values.position : Number.POSITIVE_INFINITY;

/**
 * Numbers the items of a list 1, 2, 3 … after one of them was written or taken away. The written item goes above the one that held its
 * position, or below the item it moves past; without a position it goes to the end.
 */
export const keepPositions = (table: Table, listField: string, listId: Scalar, write: Write): void => {
  const earlier = Number(write.before?.values.position ?? Number.POSITIVE_INFINITY);
  const rank = (row: Row): number => {
    if (row.id !== write.id) return positionOf(row);
    return positionOf(row) > earlier && write.before ? positionOf(row) + 0.5 : positionOf(row) - 0.5;
  };
  const rows = [...table.rowsWhere(listField, listId)].sort(
    (left, right) => rank(left) - rank(right) || left.id - right.id,
  );
  rows.forEach((row, index) => {
    if (row.values.position !== index + 1) table.patch(row.id, { position: index + 1 });
  });
};
