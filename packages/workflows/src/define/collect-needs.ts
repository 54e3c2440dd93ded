import { childrenOf } from "./children-of.ts";
import type { AnyAction } from "./define-action.ts";
import type { Need } from "./need.ts";
import type { Escalation, Node, Nodes } from "./node.ts";

const ofEscalation = ({ escalate }: { readonly escalate?: Escalation }): Need[] =>
  escalate ? [`role:${escalate.to.id}`] : [];
const ofAction = (action: AnyAction): Need[] => [...action.uses.map((port): Need => `port:${port}`), ...action.needs];

function ofNode(node: Node): readonly Need[] {
  switch (node.kind) {
    case "step":
      return ofAction(node.action);
    case "waitUntil":
      return ofAction(node.check);
    case "run":
      return node.workflow.needs;
    case "task":
      return [`role:${node.role.id}`, ...ofEscalation(node)];
    case "approve":
      return [`role:${node.by.id}`, ...ofEscalation(node)];
    case "form":
      return [`form:${node.form.id}`, ...(node.closedBy ? [`role:${node.closedBy.id}` as const] : [])];
    case "checklist":
      return [`checklist:${node.checklist.id}`, `role:${node.role.id}`, ...ofEscalation(node)];
    default:
      return [];
  }
}

/** Every port and tenant definition the tree reaches, each once, in order of first use. */
export function collectNeeds(nodes: Nodes): readonly Need[] {
  const found = new Set<Need>();
  const visit = (list: Nodes): void => {
    for (const node of list) {
      for (const need of ofNode(node)) found.add(need);
      for (const child of childrenOf(node)) visit(child.nodes);
    }
  };
  visit(nodes);
  return Object.freeze([...found]);
}
