import { childrenOf } from "../define/children-of.ts";
import type { Node } from "../define/node.ts";
import type { PlanLine } from "./plan-line.ts";
import { planNodes } from "./plan-nodes.ts";
import type { Planning } from "./planning.ts";

/** Every body of a node that may run or not: listed as `might`. */
export async function planAlternatives(node: Node, at: Planning): Promise<PlanLine[]> {
  const lines: PlanLine[] = [];
  for (const { nodes, segment } of childrenOf(node)) {
    const planned = await planNodes(nodes, { ...at, prefix: at.prefix + segment, sure: false });
    lines.push(...planned.lines);
  }
  return lines;
}
