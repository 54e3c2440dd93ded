import { childrenOf } from "../define/children-of.ts";
import type { ChooseNode, Nodes, WhenNode } from "../define/node.ts";
import type { Json } from "../ports/json.ts";
import { attemptLeaf } from "./attempt-leaf.ts";
import { guarded } from "./guarded.ts";
import { planAlternatives } from "./plan-alternatives.ts";
import { planNodes } from "./plan-nodes.ts";
import { type Planned, type Planning, planLine, plannedOn } from "./planning.ts";
import { ruledOut } from "./ruled-out.ts";

export async function planWhen(node: WhenNode, at: Planning): Promise<Planned> {
  const answer = attemptLeaf(node.test, guarded(at.known, ""));
  if ("untold" in answer)
    return plannedOn([
      planLine(at, node, { answer: "not known yet", ...answer.untold }),
      ...(await planAlternatives(node, at)),
    ]);
  return planTaken(node, Boolean(answer.value), answer.value ? node.yes : node.no, at);
}

export async function planChoose(node: ChooseNode, at: Planning): Promise<Planned> {
  const answer = attemptLeaf(node.of, guarded(at.known, ""));
  if ("untold" in answer)
    return plannedOn([
      planLine(at, node, { answer: "not known yet", ...answer.untold }),
      ...(await planAlternatives(node, at)),
    ]);
  return planTaken(node, answer.value, caseOf(node, answer.value), at);
}

/** The branch a decision surely takes; its results belong to the chain around it, and those of the other branches will not be there. */
async function planTaken(node: WhenNode | ChooseNode, answer: Json, nodes: Nodes, at: Planning): Promise<Planned> {
  const branch = await planNodes(nodes, at);
  const all = childrenOf(node).map((child) => child.nodes);
  return {
    ...branch,
    own: { ...ruledOut(all, nodes), ...branch.own },
    lines: [planLine(at, node, { answer }), ...branch.lines],
  };
}

const caseOf = ({ cases }: ChooseNode, word: string): Nodes =>
  (Object.hasOwn(cases, word) ? cases[word] : undefined) ?? [];
