import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Node, Nodes } from "../define/node.ts";
import { asksForEvidence } from "./asks-for-evidence.ts";
import { aroundBodies, bodiesOf } from "./bodies-of.ts";

/**
 * Whether a node that was passed has proven what it did: a write that is read back, a condition that a read saw come true, or evidence a person
 * gave. Anything around other steps proves itself when every write in it does, and something in it proves something.
 */
export function provesItself(node: Node, around: readonly AnyWorkflow[]): boolean {
  switch (node.kind) {
    case "step":
      return node.action.effect !== "read" && node.action.verify !== undefined;
    case "waitUntil":
      return true;
    case "task":
      return asksForEvidence(node.answer);
    case "checklist":
      return Object.values(node.checklist.items).some((item) => item.important && item.evidence !== undefined);
    default: {
      const bodies = bodiesOf(node, around).map((body) => body.nodes);
      const inside = aroundBodies(node, around);
      return (
        bodies.some((nodes) => provesSomething(nodes, inside)) && !bodies.some((nodes) => leavesDoubt(nodes, inside))
      );
    }
  }
}

const provesSomething = (nodes: Nodes, around: readonly AnyWorkflow[]): boolean =>
  nodes.some((node) => provesItself(node, around));

const leavesDoubt = (nodes: Nodes, around: readonly AnyWorkflow[]): boolean =>
  nodes.some(
    (node) =>
      (node.kind === "step" && node.action.effect !== "read" && node.action.verify === undefined) ||
      bodiesOf(node, around).some((body) => leavesDoubt(body.nodes, aroundBodies(node, around))),
  );
