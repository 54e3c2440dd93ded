import { escapeSegment } from "./escape-segment.ts";
import type { Node, Nodes } from "./node.ts";

/** One body of a node: what it adds to the path, and when it runs. */
export interface Child {
  /** Path segments before the body's own names, ending in `/`; empty for decisions, whose steps belong to the chain around them. */
  readonly segment: string;
  /** In words, for printing: `yes`, `no`, a case's word, `body`, `when given up` … */
  readonly role: string;
  readonly nodes: Nodes;
}

const optional = (segment: string, role: string, nodes: Nodes | undefined): readonly Child[] =>
  nodes ? [{ segment, role, nodes }] : [];

/** A node's bodies in the order they can run. Readers of the tree use this, so that a new kind of node is added in one place. */
export function childrenOf(node: Node): readonly Child[] {
  const inside = "name" in node ? `${node.name}/` : "";
  switch (node.kind) {
    case "when":
      return [
        { segment: "", role: "yes", nodes: node.yes },
        { segment: "", role: "no", nodes: node.no },
      ];
    case "choose":
      return Object.entries(node.cases).map(([word, nodes]) => ({ segment: "", role: word, nodes }));
    case "approve":
      return [
        { segment: inside, role: "body", nodes: node.body },
        ...optional(inside, "when declined", node.whenDeclined),
      ];
    case "within":
      return [
        { segment: inside, role: "body", nodes: node.body },
        { segment: inside, role: "when over", nodes: node.whenOver },
      ];
    case "recover":
      return [
        { segment: inside, role: "body", nodes: node.body },
        { segment: inside, role: "when failed", nodes: node.whenFailed },
      ];
    case "each":
      return [{ segment: `${node.name}[]/`, role: "body", nodes: node.body }];
    case "together":
      return Object.entries(node.branches).map(([branch, nodes]) => ({
        segment: `${node.name}/${escapeSegment(branch)}/`,
        role: branch,
        nodes,
      }));
    case "run":
      return [{ segment: inside, role: "body", nodes: node.workflow.nodes }];
    case "form":
      return [
        ...optional(`${node.name}/reminder[]/`, "at every reminder", node.onReminder),
        ...optional(`${node.name}/afterLastReminder/`, "after the last reminder", node.afterLastReminder),
        ...optional(inside, "when given up", node.whenGivenUp),
      ];
    case "waitUntil":
    case "waitFor":
      return optional(inside, "when given up", node.whenGivenUp);
    default:
      return [];
  }
}
