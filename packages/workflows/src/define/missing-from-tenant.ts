import type { Tenant } from "./define-tenant.ts";
import type { AnyWorkflow } from "./define-workflow.ts";
import { type TenantKind, type TenantNeed, tenantKinds } from "./need.ts";

/** What a workflow needs of the tenant and the tenant does not bind, in order of first use. */
export const missingFromTenant = (workflow: AnyWorkflow, tenant: Tenant<never>): readonly TenantNeed[] =>
  workflow.needs.flatMap((need) => {
    const colon = need.indexOf(":");
    const [kind, id] = [need.slice(0, colon) as TenantKind, need.slice(colon + 1)];
    return tenantKinds.includes(kind) && !Object.hasOwn(tenant.bindings[kind] ?? {}, id) ? [need as TenantNeed] : [];
  });
