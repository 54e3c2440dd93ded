import type { RecoverNode } from "../define/node.ts";
import { planNodes } from "./plan-nodes.ts";
import { type Planned, type Planning, planLine } from "./planning.ts";

export async function planRecover(node: RecoverNode, at: Planning): Promise<Planned> {
  const prefix = `${at.prefix}${node.name}/`;
  const body = await planNodes(node.body, { ...at, prefix });
  const failed = await planNodes(node.whenFailed, { ...at, prefix, sure: false });
  return { lines: [planLine(at, node), ...body.lines, ...failed.lines], own: {}, stopped: body.stopped };
}
