import type { Tenant, TenantKind, Term } from "@msp/workflows";
import { InvalidRequestError } from "@msp/workflows/ports";

/** The tenant's stable ids and the labels behind them, in both directions. */
export interface Terms {
  /** The label a stable id stands for; throws `InvalidRequestError` when the tenant binds nothing to it. */
  labelOf(kind: TenantKind, id: string, operation: string): string;
  /** The entry people see under `label`, with its stable id when the tenant binds one. */
  termOf(kind: TenantKind, label: string): Term;
  /** A label that is given either as itself or as a stable id. */
  readLabel(kind: TenantKind, idOrLabel: string): string;
}

/** The terms of a tenant. */
export function createTerms(system: string, tenant: Tenant<never>): Terms {
  const bindings = (kind: TenantKind) => tenant.bindings[kind] ?? {};
  return {
    labelOf(kind, id, operation) {
      const binding = bindings(kind)[id];
      if (binding !== undefined) return binding.label;
      throw new InvalidRequestError(
        `${system}: tenant "${tenant.id}" binds no ${kind} "${id}". Add it to the tenant file under "bindings", "${kind}".`,
        { system, operation },
      );
    },
    termOf(kind, label) {
      const bound = Object.entries(bindings(kind)).find(
        ([, binding]) => binding.label === label || binding.aliases?.includes(label),
      );
      return bound === undefined ? { label } : { id: bound[0], label };
    },
    readLabel: (kind, idOrLabel) => bindings(kind)[idOrLabel]?.label ?? idOrLabel,
  };
}
