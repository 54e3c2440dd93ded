import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Node, Nodes } from "../../define/node.ts";
import { aroundBodies, bodiesOf } from "../bodies-of.ts";
import { exclusiveRoles } from "../exclusive-roles.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";

/** A customer must not get one message twice; two steps on one way through the tree that both can send it are worth a look. */
export const messageOnce: Rule = function* (workflow) {
  yield* checkChain(workflow.nodes, "", new Map(), [workflow]);
};

/** Where a notification can have been sent already. */
type Senders = Map<string, string>;

function* checkChain(
  nodes: Nodes,
  prefix: string,
  senders: Senders,
  workflows: readonly AnyWorkflow[],
): Generator<Finding> {
  for (const node of nodes) {
    for (const notification of sentBy(node)) {
      const path = prefix + ("name" in node ? node.name : "");
      const earlier = senders.get(notification);
      if (earlier !== undefined)
        yield {
          severity: "warning",
          rule: "message-once",
          path,
          message: `"${earlier}" and "${path}" can both send the notification "${notification}" in one run, so it may arrive twice. Send it in one place, or from branches of which only one runs.`,
        };
      senders.set(notification, earlier ?? path);
    }
    const exclusive = exclusiveRoles(node);
    const before = new Map(senders);
    for (const { segment, role, nodes: body } of bodiesOf(node, workflows)) {
      const inner: Senders = exclusive.has(role) ? new Map(before) : senders;
      yield* checkChain(body, prefix + segment, inner, aroundBodies(node, workflows));
      for (const [notification, path] of inner) if (!senders.has(notification)) senders.set(notification, path);
    }
  }
}

/** Writes that need a notification can send it. One that needs the ticket template as well opens or fills a ticket, which mails nothing by itself. */
function sentBy(node: Node): readonly string[] {
  if (node.kind !== "step" || node.action.effect === "read") return [];
  const { needs } = node.action;
  if (needs.some((need) => need.startsWith("template:"))) return [];
  return needs.flatMap((need) => (need.startsWith("notification:") ? [need.slice("notification:".length)] : []));
}
