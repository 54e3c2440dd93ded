import { isLocalRead } from "./is-local-read.ts";
import type { PlanTree } from "./plan-tree.ts";

/** What a plan comes to, in sentences. */
export function countsOfPlan(tree: readonly PlanTree[]): string {
  const all = everyEntry(tree);
  const writes = all.filter(({ line }) => line.effect === "write" || line.effect === "irreversible");
  const exact = writes.filter(({ line }) => line.will === "would" && line.write !== undefined).length;
  const later = writes.filter(({ line }) => line.will === "would" && line.write === undefined).length;
  const possible = writes.filter(({ line }) => line.will === "might").length;
  const reads = all.filter((entry) => entry.line.will === "ran" && !isLocalRead(entry)).length;
  return [
    `Nothing was written. ${reads === 1 ? "1 read was" : `${reads} reads were`} made.`,
    `Certain if it is run now: ${count(exact, "write")} with the exact request below${later === 0 ? "" : `, ${later} more whose request depends on results that are not known yet`}.`,
    `Possible besides: ${count(possible, "write")}.`,
  ].join(" ");
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

const everyEntry = (tree: readonly PlanTree[]): readonly PlanTree[] =>
  tree.flatMap((entry) => [entry, ...entry.branches.flatMap(({ entries }) => everyEntry(entries))]);
