import type { ChecklistNode, FormNode, TaskNode, WaitForNode } from "../define/node.ts";
import { planAlternatives } from "./plan-alternatives.ts";
import { type Planned, type Planning, planLine, plannedOn } from "./planning.ts";

/** Waiting for people and events: what they answer is not known yet. */
export const planWaiting = async (
  node: TaskNode | FormNode | ChecklistNode | WaitForNode,
  at: Planning,
): Promise<Planned> => plannedOn([planLine(at, node), ...(await planAlternatives(node, at))]);
