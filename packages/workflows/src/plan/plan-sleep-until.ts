import type { SleepUntilNode } from "../define/node.ts";
import { attemptLeaf } from "./attempt-leaf.ts";
import { guarded } from "./guarded.ts";
import { type Planned, type Planning, planLine, plannedOn } from "./planning.ts";

export async function planSleepUntil(node: SleepUntilNode, at: Planning): Promise<Planned> {
  const instant = attemptLeaf(node.at, guarded(at.known, ""));
  return plannedOn([planLine(at, node, "value" in instant ? { answer: instant.value } : instant.untold)]);
}
