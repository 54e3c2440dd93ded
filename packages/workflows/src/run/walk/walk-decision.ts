import type { ChooseNode, WhenNode } from "../../define/node.ts";
import { decideLeaf } from "./decide-leaf.ts";
import type { Place } from "./place.ts";
import { RunFailed } from "./run-failed.ts";
import { walkNodes } from "./walk-nodes.ts";

/** A decision's answer is journaled under the chain it stands in and its label, which is unique there. */
const decisionPath = (place: Place, label: string) => `${place.prefix}?${label}`;

export async function walkWhen(node: WhenNode, place: Place): Promise<Record<string, unknown>> {
  const answer = await decideLeaf(place, decisionPath(place, node.label), "answer", node.test);
  return walkNodes(answer ? node.yes : node.no, place);
}

export async function walkChoose(node: ChooseNode, place: Place): Promise<Record<string, unknown>> {
  const word = await decideLeaf(place, decisionPath(place, node.label), "answer", node.of);
  const nodes = Object.hasOwn(node.cases, word) ? node.cases[word] : undefined;
  if (!nodes) throw new RunFailed(`"${node.label}" was answered "${word}", for which there is no case.`);
  return walkNodes(nodes, place);
}
