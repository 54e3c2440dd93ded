import type { Node, Nodes } from "../define/node.ts";
import type { PlanLine } from "./plan-line.ts";
import { planners } from "./planners.ts";
import type { Planned, Planning } from "./planning.ts";

/** Walks every branch that can still happen. Reads run, writes never do. */
export async function planNodes(nodes: Nodes, at: Planning): Promise<Planned> {
  const lines: PlanLine[] = [];
  const own: Record<string, unknown> = {};
  const here = { ...at, known: { ...at.known } };
  for (const node of nodes) {
    const planner = planners[node.kind] as (node: Node, at: Planning) => Promise<Planned>;
    const planned = await planner(node, here);
    lines.push(...planned.lines);
    Object.assign(own, planned.own);
    Object.assign(here.known, planned.own);
    if (planned.stopped) return { lines, own, stopped: true };
  }
  return { lines, own, stopped: false };
}
