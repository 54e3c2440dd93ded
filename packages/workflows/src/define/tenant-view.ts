import * as z from "zod";
import { DefinitionError } from "../errors/definition-error.ts";
import type { TenantView } from "./define-action.ts";
import type { Tenant } from "./define-tenant.ts";

/** The tenant as actions see it. */
export function tenantView(tenant: Tenant<never>): TenantView {
  return {
    id: tenant.id,
    binding(kind, id) {
      const bindings = tenant.bindings[kind] ?? {};
      const binding = Object.hasOwn(bindings, id) ? bindings[id] : undefined;
      if (!binding)
        throw new TypeError(
          `Tenant "${tenant.id}" binds nothing to ${kind} "${id}". Add bindings.${kind}["${id}"] to the tenant file.`,
        );
      return binding;
    },
    policy(policy) {
      const own = Object.hasOwn(tenant.policies, policy.id) ? tenant.policies[policy.id] : undefined;
      if (own === undefined) return policy.default;
      const checked = policy.schema.safeParse(own);
      if (checked.success) return checked.data;
      throw new DefinitionError(
        `Policy "${policy.id}" of tenant "${tenant.id}" does not fit:\n${z.prettifyError(checked.error)}`,
      );
    },
  };
}
