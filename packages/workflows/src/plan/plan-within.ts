import type { WithinNode } from "../define/node.ts";
import { planNodes } from "./plan-nodes.ts";
import { type Planned, type Planning, planLine } from "./planning.ts";

export async function planWithin(node: WithinNode, at: Planning): Promise<Planned> {
  const prefix = `${at.prefix}${node.name}/`;
  const body = await planNodes(node.body, { ...at, prefix });
  const over = await planNodes(node.whenOver, { ...at, prefix, sure: false });
  return { lines: [planLine(at, node), ...body.lines, ...over.lines], own: {}, stopped: body.stopped };
}
