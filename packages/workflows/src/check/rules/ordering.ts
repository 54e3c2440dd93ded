import type { AnyWorkflow, OrderingRule } from "../../define/define-workflow.ts";
import type { Finding } from "../finding.ts";
import { nearest } from "../nearest.ts";
import { orderOf } from "../order-of.ts";
import { type Place, placesOf } from "../places-of.ts";
import { provesItself } from "../proves-itself.ts";
import type { Rule } from "../rule.ts";

/** What a workflow says about its own order, held against its own tree; nested workflows too. */
export const ordering: Rule = function* (workflow, places) {
  yield* checkWorkflow(workflow, "", places);
  for (const { node, path, metBefore } of places) {
    if (node.kind === "run" && !metBefore) yield* checkWorkflow(node.workflow, `${path}/`, placesOf(node.workflow));
  }
};

function* checkWorkflow(workflow: AnyWorkflow, prefix: string, places: readonly Place[]): Generator<Finding> {
  for (const rule of workflow.ordering ?? []) {
    for (const message of problemsOf(workflow, rule, places))
      yield { severity: "error", rule: "ordering", path: prefix + rule.later, message };
  }
}

function* problemsOf(workflow: AnyWorkflow, rule: OrderingRule, places: readonly Place[]): Generator<string> {
  const { earlier, later, because } = rule;
  const named = places.filter(({ node }) => "name" in node);
  const known = new Set(named.map(({ path }) => path));
  const unknown = [earlier, later].filter((path) => !known.has(path));
  for (const path of unknown) {
    const similar = nearest(path, known);
    yield `An ordering rule of "${workflow.id}" names "${path}", which is no step of it.${similar === undefined ? "" : ` Do you mean "${similar}"?`} Write the path as the SOP prints it.`;
  }
  if (unknown.length > 0) return;
  if (earlier === later) {
    yield `An ordering rule of "${workflow.id}" puts "${later}" before itself. Name two steps.`;
    return;
  }
  const order = orderOf(workflow, earlier, later);
  const must = `"${earlier}" must come before "${later}": ${because}.`;
  if (order.sideBySide) yield `${must} But they stand in branches that run side by side. Put them into one chain.`;
  if (order.reversed)
    yield `${must} But it can come after it. Move "${later}" behind it on every way that leads to both.`;
  if (order.unfinished)
    yield `${must} But "${later}" can run when "${earlier}" was given up, declined, timed out or failed. End the run there, or put "${later}" only on the way where it succeeded.`;
  if (order.without && rule.always)
    yield `${must} But a decision can leave "${earlier}" out and run "${later}" all the same. Move "${later}" to the branch where "${earlier}" runs.`;
  if (!(order.kept || order.reversed || order.unfinished || order.sideBySide || (order.without && rule.always)))
    yield `${must} But no run ever reaches both, so the rule says nothing. Remove it, or correct its paths.`;
  if (!rule.verified) return;
  const doubtful = named.filter(({ path, node, workflows }) => path === earlier && !provesItself(node, workflows));
  if (doubtful.length > 0)
    yield `"${earlier}" must be proven before "${later}": ${because}. But nothing proves it. Use an action with \`verify\`, a waitUntil, a checklist with important items that need evidence, or a task whose answer has a field \`evidence\`.`;
}
