import { DefinitionError } from "../errors/definition-error.ts";
import type { Tenant } from "./define-tenant.ts";
import type { Workflow } from "./define-workflow.ts";
import { missingFromTenant } from "./missing-from-tenant.ts";
import type { Need, TenantPart } from "./need.ts";

/**
 * Shows the compiler that a tenant loaded at run time has everything a workflow needs; throws `DefinitionError` naming what is missing.
 */
export function tenantFor<U extends Need>(
  workflow: Workflow<unknown, unknown, U>,
  tenant: Tenant<never>,
): Tenant<TenantPart<U>> {
  const missing = missingFromTenant(workflow, tenant);
  if (missing.length > 0) {
    throw new DefinitionError(
      `Tenant "${tenant.id}" lacks ${missing.join(", ")}, which "${workflow.id}" needs. Add ${missing.length === 1 ? "it" : "them"} to the tenant file under "bindings".`,
    );
  }
  return tenant as Tenant<TenantPart<U>>;
}
