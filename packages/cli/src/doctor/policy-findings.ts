import type { TenantFinding } from "@msp/autotask";
import { type AnyWorkflow, DefinitionError, type Tenant } from "@msp/workflows";
import { tenantView } from "@msp/workflows/run";
import { everyNode } from "../definition/every-node.ts";

/** Policies the tenant file sets with values that do not fit: otherwise a run would find out on the day it comes to them. */
export async function policyFindings(
  workflows: readonly AnyWorkflow[],
  tenant: Tenant<never>,
): Promise<readonly TenantFinding[]> {
  const found = new Map<string, TenantFinding>();
  for (const { nodes } of workflows) {
    for (const node of everyNode(nodes)) {
      if (node.kind !== "step") continue;
      const { "x-policy": id } = (node.action.output.meta() ?? {}) as { readonly "x-policy"?: string };
      if (id === undefined || found.has(id) || !Object.hasOwn(tenant.policies, id)) continue;
      try {
        // Such a step reads the tenant alone, and uses no system.
        await node.action.run({ input: {}, tenant: tenantView(tenant) } as never);
      } catch (error) {
        if (!(error instanceof DefinitionError)) throw error;
        const advice = `Correct policies["${id}"] in the tenant file; a policy is written whole.`;
        found.set(id, { about: `policy:${id}`, verdict: "wrong", what: error.message, advice });
      }
    }
  }
  return [...found.values()];
}
