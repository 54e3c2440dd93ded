import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Nodes } from "../../define/node.ts";
import { alwaysEnds } from "../always-ends.ts";
import { aroundBodies, bodiesOf } from "../bodies-of.ts";
import type { Finding } from "../finding.ts";
import { nodePath } from "../node-path.ts";
import type { Rule } from "../rule.ts";

/** What stands after the certain end of a run never happens. */
export const reachable: Rule = function* (workflow) {
  yield* checkChain(workflow.nodes, "", [workflow]);
};

function* checkChain(nodes: Nodes, prefix: string, around: readonly AnyWorkflow[]): Generator<Finding> {
  for (const [index, node] of nodes.entries()) {
    for (const body of bodiesOf(node, around))
      yield* checkChain(body.nodes, prefix + body.segment, aroundBodies(node, around));
    const next = nodes[index + 1];
    if (next === undefined || !alwaysEnds(node, around)) continue;
    const path = nodePath(prefix, next);
    yield {
      severity: "error",
      rule: "reachable",
      path,
      message: `"${path}" can never run, because every way through "${nodePath(prefix, node)}" ends the run. Remove it, or let a branch go on.`,
    };
    return;
  }
}
