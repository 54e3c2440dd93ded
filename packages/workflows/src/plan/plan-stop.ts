import type { StopNode } from "../define/node.ts";
import { attemptGiven } from "./attempt-leaf.ts";
import { guarded } from "./guarded.ts";
import { type Planned, type Planning, planLine } from "./planning.ts";

export async function planStop(node: StopNode, at: Planning): Promise<Planned> {
  const reason = attemptGiven<string>(node.reason, guarded(at.known, ""));
  const line = planLine(at, node, "value" in reason ? { answer: reason.value } : reason.untold);
  return { lines: [line], own: {}, stopped: at.sure };
}
