import type { Person, Tenant } from "@msp/workflows";

/** Who holds a role at a tenant. Where the tenant names no operators, whoever gives the command is the operator. */
export function roleHolders(tenant: Tenant<never>, operator: Person): (role: string) => readonly Person[] {
  return (role) => tenant.bindings.role?.[role]?.people ?? (role === "operator" ? [operator] : []);
}
