import type { StepNode } from "../../define/node.ts";
import { decideLeaf } from "./decide-leaf.ts";
import { journaledInput } from "./journaled-input.ts";
import { performStep } from "./perform-step.ts";
import type { Place } from "./place.ts";

export async function walkStep(node: StepNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const input = await decideLeaf(place, path, "input", (scope) => journaledInput(node.action.input, node.input(scope)));
  const done = await performStep(place, path, node.action, input);
  return done ? { [node.name]: done.output } : {};
}
