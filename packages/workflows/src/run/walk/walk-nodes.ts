import type { Node, Nodes } from "../../define/node.ts";
import type { Place } from "./place.ts";
import { walkers } from "./walkers.ts";

/** Results of a chain, by name. `own` is filled as the walk goes, so that a limit or a failure can tell what was reached. */
export async function walkNodes(
  nodes: Nodes,
  place: Place,
  own: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  // One object for the whole chain, filled as it goes: copying what is in scope at every step would make long chains slow.
  const scope: Record<string, unknown> = { ...place.scope };
  for (const node of nodes) {
    const walker = walkers[node.kind] as (node: Node, place: Place) => Promise<Record<string, unknown>>;
    const added = await walker(node, { ...place, scope });
    Object.assign(own, added);
    Object.assign(scope, added);
  }
  return own;
}
