import type { Aim } from "../aim.ts";
import { type Cell, nameOf } from "../cell.ts";
import { tell } from "./tell.ts";

/** Passes a cell. Where the process is to be killed there it says so, and does nothing more until it is. */
export type Reach = (boundary: Cell["boundary"], operation: string) => void;

/** Counts the cells a process passes, and stops it dead at the one that was aimed at. */
export function createReach(aims: readonly Aim[]): Reach {
  const passed = new Map<string, number>();
  return (boundary, operation) => {
    const cell = nameOf({ boundary, operation });
    const times = (passed.get(cell) ?? 0) + 1;
    passed.set(cell, times);
    if (!aims.some((aim) => aim.cell === cell && aim.nth === times)) return;
    tell({ kind: "reached", cell });
    // Nothing of this thread goes on: no timer, no answer, no other branch.
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
}
