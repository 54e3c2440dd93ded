import type { Aim } from "../aim.ts";
import { nameOf } from "../cell.ts";

/** The kills of a trial that are still to come, at the parent's side. */
export interface Aims {
  /** Those that are left. */
  readonly left: readonly Aim[];
  /** Passes a cell at the parent's side; whether the process is to be killed now. */
  passes(boundary: string, operation: string): boolean;
  /** A process was killed there. */
  hit(cell: string): void;
}

/** Creates the aims of one trial; after `most` kills there are none left. */
export function createAims(aims: readonly Aim[], most: number): Aims {
  let kills = 0;
  let left = aims;
  const passed = new Map<string, number>();
  return {
    get left() {
      return left;
    },
    passes(boundary, operation) {
      const cell = nameOf({ boundary, operation });
      const times = (passed.get(cell) ?? 0) + 1;
      passed.set(cell, times);
      return left.some((aim) => aim.cell === cell && aim.nth <= times);
    },
    hit(cell) {
      kills += 1;
      left = kills < most ? left.filter((aim) => aim.cell !== cell) : [];
    },
  };
}
