import type { RunNode } from "../../define/node.ts";
import type { Json } from "../../ports/json.ts";
import { decideLeaf } from "./decide-leaf.ts";
import type { Place } from "./place.ts";
import { walkWorkflow } from "./walk-workflow.ts";

export async function walkRun(node: RunNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  // Parsed inside the decision, so that defaults of the nested input schema are journaled and never worked out again.
  const input = (await decideLeaf(place, path, "input", (scope) =>
    node.workflow.input.parse(node.input(scope)),
  )) as Json;
  return { [node.name]: await walkWorkflow(node.workflow, { ...place, prefix: `${path}/` }, input) };
}
