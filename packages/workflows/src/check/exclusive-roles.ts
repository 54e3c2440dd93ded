import type { Node } from "../define/node.ts";

/** The bodies of a node of which at most one runs. Bodies that are not named here can both run. */
export function exclusiveRoles(node: Node): ReadonlySet<string> {
  switch (node.kind) {
    case "when":
      return new Set(["yes", "no"]);
    case "choose":
      return new Set(Object.keys(node.cases));
    case "approve":
      return new Set(["body", "when declined"]);
    default:
      return new Set();
  }
}
