import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Json } from "../../ports/json.ts";
import { decideLeaf } from "./decide-leaf.ts";
import type { Place } from "./place.ts";
import { walkNodes } from "./walk-nodes.ts";

/** Walks a workflow with an input that has been parsed already; gives its output. */
export async function walkWorkflow(workflow: AnyWorkflow, place: Place, input: Json): Promise<Json> {
  const start: Place = { ...place, scope: { input } };
  const own = await walkNodes(workflow.nodes, start);
  const path = place.prefix === "" ? "@workflow" : place.prefix.slice(0, -1);
  return (await decideLeaf({ ...start, scope: { input, ...own } }, path, "output", workflow.output)) as Json;
}
