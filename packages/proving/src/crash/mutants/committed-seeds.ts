import { at } from "../all-cells.ts";
import { nameOf } from "../cell.ts";
import type { Finding } from "../judge/finding.ts";
import type { MutantName } from "./mutants.ts";

/** Where a mutant is caught: a trial, by its seed and the cells a process is killed at, and the promise that is broken there. */
export interface CommittedSeed {
  readonly seed: number;
  readonly cells: readonly string[];
  readonly promise: Finding["kind"];
}

const cell = (boundary: string, operation: string) => nameOf({ boundary, operation });

/** Where each mutant is caught. The right engine passes the same trials. */
export const committedSeeds: { readonly [name in MutantName]: CommittedSeed } = {
  "no settle wait": {
    seed: 3,
    cells: [cell(at.inFlight, "openTicket"), cell(at.inFlight, "addInternalNote")],
    promise: "doubled",
  },
  "late intent": {
    seed: 1,
    cells: [cell(at.answered, "openTicket"), cell(at.unanswered, "addInternalNote")],
    promise: "doubled",
  },
  "blind update": { seed: 1, cells: [cell(at.beforeLeaving, "changeTicket")], promise: "wrong" },
  "wake-up outside the transaction": {
    seed: 2,
    cells: [cell(at.beforeKept, "checklist"), cell(at.afterCommit, "an answer")],
    promise: "unfinished",
  },
  "early acknowledgement": { seed: 1, cells: [cell(at.acknowledged, "task")], promise: "lost" },
};
