import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Nodes } from "../../define/node.ts";
import { aroundBodies, bodiesOf } from "../bodies-of.ts";
import { exclusiveRoles } from "../exclusive-roles.ts";
import type { Finding } from "../finding.ts";
import { nodePath } from "../node-path.ts";
import type { Rule } from "../rule.ts";

/** A decision's answer is journaled under its label, so two decisions with one label in one chain would share one answer. */
export const uniqueDecision: Rule = function* (workflow) {
  yield* checkChain(workflow.nodes, "", new Map(), [workflow]);
};

/** `open`: we are inside that decision. `past`: it can have been answered. */
type Answers = Map<string, "open" | "past">;

function* checkChain(
  nodes: Nodes,
  prefix: string,
  answers: Answers,
  workflows: readonly AnyWorkflow[],
): Generator<Finding> {
  for (const node of nodes) {
    const decision = node.kind === "when" || node.kind === "choose" ? nodePath(prefix, node) : undefined;
    if (decision !== undefined) {
      const earlier = answers.get(decision);
      if (earlier) yield repeated(decision, earlier);
      answers.set(decision, "open");
    }
    const exclusive = exclusiveRoles(node);
    const before = new Map(answers);
    for (const { segment, role, nodes: body } of bodiesOf(node, workflows)) {
      const inner: Answers = exclusive.has(role) ? new Map(before) : answers;
      yield* checkChain(body, prefix + segment, inner, aroundBodies(node, workflows));
      for (const path of inner.keys()) if (!answers.has(path)) answers.set(path, "past");
    }
    if (decision !== undefined) answers.set(decision, "past");
  }
}

const repeated = (path: string, earlier: "open" | "past"): Finding => ({
  severity: "error",
  rule: "unique-decision",
  path,
  message:
    earlier === "open"
      ? `The decision at "${path}" stands inside a decision of the same label, whose answer it would repeat: one of its branches can never run. Remove it or ask something else.`
      : `Two decisions in one chain have the label of "${path}", so the second would take the answer of the first. Say in each what it asks.`,
});
