import type { AnyWorkflow, Json, Tenant } from "@msp/workflows";
import { everyNode } from "../definition/every-node.ts";

/** A policy that workflows go by and the tenant file does not set. */
export interface DefaultPolicy {
  readonly id: string;
  /** What counts as long as the tenant sets nothing. */
  readonly value: Json;
}

/** The policies these workflows read whose default counts in this tenant, by id: somebody may want to decide them. */
export function defaultPolicies(
  workflows: readonly AnyWorkflow[],
  { policies }: Pick<Tenant<never>, "policies">,
): readonly DefaultPolicy[] {
  const found = new Map<string, Json>();
  for (const { nodes } of workflows) {
    for (const node of everyNode(nodes)) {
      if (node.kind !== "step") continue;
      const { "x-policy": id, default: value } = (node.action.output.meta() ?? {}) as PolicyNote;
      if (id !== undefined && value !== undefined && policies[id] === undefined) found.set(id, value);
    }
  }
  return [...found].map(([id, value]) => ({ id, value })).sort((one, other) => one.id.localeCompare(other.id));
}

/** How the catalog marks what a step reads from a policy. */
interface PolicyNote {
  readonly "x-policy"?: string;
  readonly default?: Json;
}
