import type { Node, Nodes } from "@msp/workflows";

/** What is inside a node, and when it runs: `yes`, a case's word, a branch's name, `when declined` … */
export interface Body {
  readonly role: string;
  readonly nodes: Nodes;
}

const optional = (role: string, nodes: Nodes | undefined): readonly Body[] => (nodes ? [{ role, nodes }] : []);
const named = (bodies: { readonly [role: string]: Nodes }): readonly Body[] =>
  Object.entries(bodies).map(([role, nodes]) => ({ role, nodes }));

/** A node's bodies in the order a plan lists them; the JSON form of a workflow names them alike. */
export function bodiesOf(node: Node): readonly Body[] {
  switch (node.kind) {
    case "when":
      return named({ yes: node.yes, no: node.no });
    case "choose":
      return named(node.cases);
    case "approve":
      return [{ role: "body", nodes: node.body }, ...optional("when declined", node.whenDeclined)];
    case "within":
      return named({ body: node.body, "when over": node.whenOver });
    case "recover":
      return named({ body: node.body, "when failed": node.whenFailed });
    case "each":
      return named({ body: node.body });
    case "together":
      return named(node.branches);
    case "run":
      return named({ body: node.workflow.nodes });
    case "form":
      return [
        ...optional("at every reminder", node.onReminder),
        ...optional("after the last reminder", node.afterLastReminder),
        ...optional("when given up", node.whenGivenUp),
      ];
    case "waitUntil":
    case "waitFor":
      return optional("when given up", node.whenGivenUp);
    default:
      return [];
  }
}
