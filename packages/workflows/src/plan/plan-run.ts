import type { RunNode } from "../define/node.ts";
import type { Json } from "../ports/json.ts";
import { type AttemptedFields, attemptFields, attemptJson, attemptLeaf } from "./attempt-leaf.ts";
import { guarded } from "./guarded.ts";
import { planNodes } from "./plan-nodes.ts";
import { type Planned, type Planning, planLine } from "./planning.ts";

export async function planRun(node: RunNode, at: Planning): Promise<Planned> {
  const { name, workflow } = node;
  const given = attemptFields(node.input, guarded(at.known, ""));
  const parsed = parsedInput(node, given);
  const input = parsed.value ?? guarded(given.known, "input");
  const body = await planNodes(workflow.nodes, { ...at, prefix: `${at.prefix}${name}/`, known: { input } });
  const head = planLine(at, node, { input: given.known, ...parsed.untold });
  const output = attemptLeaf(workflow.output, guarded({ input, ...body.own }, ""));
  const result = "value" in output && !body.stopped ? output.value : guarded({}, name);
  return { lines: [head, ...body.lines], own: { [name]: result }, stopped: body.stopped };
}

/** A schema cannot say anything about a part, so the input is parsed only when all of it is known. */
function parsedInput({ workflow }: RunNode, { known, untold }: AttemptedFields): { value?: Json; untold?: object } {
  if (untold) return { untold };
  const parsed = attemptJson(() => workflow.input.parse(known), {});
  return "value" in parsed ? { value: parsed.value } : { untold: parsed.untold };
}
