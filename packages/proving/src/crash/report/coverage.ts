import { cellTables } from "../all-cells.ts";
import { nameOf } from "../cell.ts";

/** How often a process was killed at each cell. */
export type Coverage = ReadonlyMap<string, number>;

/** Counts kills by cell. */
export function coverageOf(kills: readonly string[]): Coverage {
  const counts = new Map<string, number>();
  for (const cell of kills) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

/** The cells nobody was killed at. */
export const emptyCells = (coverage: Coverage): readonly string[] =>
  cellTables.flatMap(({ boundaries, operations }) =>
    operations.flatMap((operation) =>
      boundaries.map((boundary) => nameOf({ boundary, operation })).filter((cell) => !coverage.has(cell)),
    ),
  );

/** The tables of boundary x operation with how often each was the end of a process; a dot where none was. */
export function coverageLines(coverage: Coverage): readonly string[] {
  return cellTables.flatMap(({ title, boundaries, operations }) => {
    const first = Math.max(title.length, ...operations.map((operation) => operation.length)) + 2;
    const head = `${title.padEnd(first)}${boundaries.map((boundary) => boundary.padStart(boundary.length + 2)).join("")}`;
    const rows = operations.map((operation) => {
      const counts = boundaries.map((boundary) => {
        const count = coverage.get(nameOf({ boundary, operation }));
        return (count === undefined ? "." : String(count)).padStart(boundary.length + 2);
      });
      return `${operation.padEnd(first)}${counts.join("")}`;
    });
    return ["", head, ...rows];
  });
}
