import type { AnyWorkflow, Policy } from "@msp/workflows";
import { everyNode } from "./every-node.ts";

/** Every policy that a step of these workflows says it goes by, by its id. */
export function policiesRead(workflows: readonly Pick<AnyWorkflow, "nodes">[]): ReadonlyMap<string, Policy> {
  const found = new Map<string, Policy>();
  for (const { nodes } of workflows)
    for (const node of everyNode(nodes))
      if (node.kind === "step") for (const policy of node.action.policies) found.set(policy.id, policy);
  return found;
}
