import type { WaitUntilNode } from "../define/node.ts";
import { attemptJson } from "./attempt-leaf.ts";
import { guarded } from "./guarded.ts";
import { planAlternatives } from "./plan-alternatives.ts";
import { type Planned, type Planning, planLine, plannedOn } from "./planning.ts";

export async function planWaitUntil(node: WaitUntilNode, at: Planning): Promise<Planned> {
  const input = attemptJson(node.input, guarded(at.known, ""));
  const facts = "value" in input ? { input: input.value } : input.untold;
  return plannedOn([planLine(at, node, { effect: "read", ...facts }), ...(await planAlternatives(node, at))]);
}
