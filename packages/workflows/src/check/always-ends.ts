import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Node, Nodes } from "../define/node.ts";
import { runsItself } from "./bodies-of.ts";

/** Whether nothing after this chain can run, because every way through it ends the run. */
export const chainAlwaysEnds = (nodes: Nodes, around: readonly AnyWorkflow[]): boolean =>
  nodes.some((node) => alwaysEnds(node, around));

/** Whether nothing after this node can run. */
export function alwaysEnds(node: Node, around: readonly AnyWorkflow[]): boolean {
  const ends = (nodes: Nodes | undefined): boolean => nodes === undefined || chainAlwaysEnds(nodes, around);
  switch (node.kind) {
    case "stop":
      return true;
    case "when":
      return ends(node.yes) && ends(node.no);
    case "choose":
      return Object.keys(node.cases).length > 0 && Object.values(node.cases).every(ends);
    case "approve":
      return ends(node.body) && ends(node.whenDeclined);
    case "within":
      return ends(node.body) && ends(node.whenOver);
    case "recover":
      return ends(node.body) && ends(node.whenFailed);
    case "together":
      // A branch that is ended with another one may not get as far as its own end.
      return node.endsWith === undefined
        ? Object.values(node.branches).some(ends)
        : ends(node.branches[node.endsWith] ?? []);
    case "run":
      return !runsItself(node.workflow, around) && chainAlwaysEnds(node.workflow.nodes, [...around, node.workflow]);
    default:
      return false;
  }
}
