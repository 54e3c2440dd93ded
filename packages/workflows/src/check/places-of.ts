import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Node, Nodes } from "../define/node.ts";
import { aroundBodies, bodiesOf } from "./bodies-of.ts";
import { nodePath } from "./node-path.ts";

/** A node around another, and the body of it the other stands in. */
export interface Around {
  readonly node: Node;
  /** As `childrenOf` names it: `body`, `when over`, `yes` … */
  readonly role: string;
}

/** A node where it stands, nested workflows included. */
export interface Place {
  readonly path: string;
  readonly node: Node;
  /** Outermost first. */
  readonly inside: readonly Around[];
  /** The workflows around it, innermost last. */
  readonly workflows: readonly AnyWorkflow[];
  /** Whether the same node was met before: a nested workflow can run in several places. */
  readonly metBefore: boolean;
}

/** Every node of a workflow and of the workflows it runs, in the order they are written. */
export function placesOf(workflow: AnyWorkflow): readonly Place[] {
  const places: Place[] = [];
  const met = new Set<Node>();
  const visit = (nodes: Nodes, prefix: string, inside: readonly Around[], workflows: readonly AnyWorkflow[]): void => {
    for (const node of nodes) {
      places.push({ path: nodePath(prefix, node), node, inside, workflows, metBefore: met.has(node) });
      met.add(node);
      for (const body of bodiesOf(node, workflows)) {
        visit(body.nodes, prefix + body.segment, [...inside, { node, role: body.role }], aroundBodies(node, workflows));
      }
    }
  };
  visit(workflow.nodes, "", [], [workflow]);
  return places;
}
