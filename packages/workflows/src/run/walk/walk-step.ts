import type { StepNode } from "../../define/node.ts";
import type { Json } from "../../ports/json.ts";
import { decideLeaf } from "./decide-leaf.ts";
import { performStep } from "./perform-step.ts";
import type { Place } from "./place.ts";

export async function walkStep(node: StepNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const input = (await decideLeaf(place, path, "input", node.input)) as Json;
  const done = await performStep(place, path, node.action, input);
  return done ? { [node.name]: done.output } : {};
}
