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
    // How far a branch gets that is ended with another one is not known before.
    const isWaitedFor = node.endsWith === undefined || node.endsWith === branch;
    branches[branch] = guarded(isWaitedFor ? planned.own : {}, `${node.name}.${branch}`);
    stopped ||= isWaitedFor && planned.stopped;
  }
  return { lines, own: { [node.name]: branches }, stopped };
}
