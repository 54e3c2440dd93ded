import type { RunNode } from "../../define/node.ts";
import { decideLeaf } from "./decide-leaf.ts";
import { journaledInput } from "./journaled-input.ts";
import type { Place } from "./place.ts";
import { walkWorkflow } from "./walk-workflow.ts";

export async function walkRun(node: RunNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  // Parsed inside the decision, so that defaults of the nested input schema are journaled and never worked out again.
  const input = await decideLeaf(place, path, "input", (scope) =>
    journaledInput(node.workflow.input, node.workflow.input.parse(node.input(scope))),
  );
  return { [node.name]: await walkWorkflow(node.workflow, { ...place, prefix: `${path}/` }, input) };
}
