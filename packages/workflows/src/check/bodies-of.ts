import { type Child, childrenOf } from "../define/children-of.ts";
import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Node } from "../define/node.ts";

/** Whether a nested workflow runs inside itself: the same definition, or another one under the same id. */
export const runsItself = (workflow: AnyWorkflow, around: readonly AnyWorkflow[]): boolean =>
  around.some((outer) => outer === workflow || outer.id === workflow.id);

/** A node's bodies, without those of a workflow that runs itself: they would never end. */
export const bodiesOf = (node: Node, around: readonly AnyWorkflow[]): readonly Child[] =>
  node.kind === "run" && runsItself(node.workflow, around) ? [] : childrenOf(node);

/** The workflows around a node's bodies, innermost last. */
export const aroundBodies = (node: Node, around: readonly AnyWorkflow[]): readonly AnyWorkflow[] =>
  node.kind === "run" ? [...around, node.workflow] : around;
