import type { AnyWorkflow } from "@msp/workflows";
import type { Entry } from "@msp/workflows/run";
import { localReads } from "../definition/local-reads.ts";

/**
 * How many requests somebody would need who follows the same steps with the services' APIs at hand: one for each step that asks a service, one for each write,
 * and one more to read a write back. What a step looks up besides, and looks while something is waited for, are not counted.
 */
export function countByHand(entries: readonly Entry[], workflow: AnyWorkflow): number {
  const local = localReads(workflow);
  return entries.reduce((total, entry) => {
    if (entry.kind !== "finished" || local.has(entry.action)) return total;
    if (entry.effect === "read") return total + 1;
    return total + (entry.outcome === "verified" ? 2 : entry.outcome === "skipped" ? 0 : 1);
  }, 0);
}
