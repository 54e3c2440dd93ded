import type { TenantFinding } from "@msp/autotask";
import { type AnyWorkflow, DefinitionError, type Tenant } from "@msp/workflows";
import { tenantView } from "@msp/workflows/run";
import { policiesRead } from "../definition/policies-read.ts";

/** Policies the tenant file sets with values that do not fit: otherwise a run would find out on the day it comes to them. */
export function policyFindings(workflows: readonly AnyWorkflow[], tenant: Tenant<never>): readonly TenantFinding[] {
  const view = tenantView(tenant);
  return [...policiesRead(workflows).values()].flatMap((policy): readonly TenantFinding[] => {
    try {
      view.policy(policy);
      return [];
    } catch (error) {
      if (!(error instanceof DefinitionError)) throw error;
      const advice = `Correct policies["${policy.id}"] in the tenant file; a policy is written whole.`;
      return [{ about: `policy:${policy.id}`, verdict: "wrong", what: error.message, advice }];
    }
  });
}
