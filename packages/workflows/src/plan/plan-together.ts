import { escapeSegment } from "../define/escape-segment.ts";
import type { TogetherNode } from "../define/node.ts";
import { guarded } from "./guarded.ts";
import { planNodes } from "./plan-nodes.ts";
import { type Planned, type Planning, planLine } from "./planning.ts";

export async function planTogether(node: TogetherNode, at: Planning): Promise<Planned> {
  const lines = [planLine(at, node)];
  const branches: Record<string, object> = {};
  let stopped = false;
  for (const [branch, nodes] of Object.entries(node.branches)) {
    const prefix = `${at.prefix}${node.name}/${escapeSegment(branch)}/`;
    const planned = await planNodes(nodes, { ...at, prefix });
    lines.push(...planned.lines);
    branches[branch] = guarded(planned.own, `${node.name}.${branch}`);
    stopped ||= planned.stopped;
  }
  return { lines, own: { [node.name]: branches }, stopped };
}
