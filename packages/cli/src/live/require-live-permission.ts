import type { Tenant } from "@msp/workflows";
import { RefusedError } from "../refused-error.ts";

/** A customer, by name where that is known. */
interface NamedCompany {
  readonly id: string;
  readonly name?: string;
}

/** Why a live run for a company may not begin; `undefined` when it may. */
export function liveRefusal({ live, title }: Tenant<never>, { id, name }: NamedCompany): string | undefined {
  if (live.killSwitch)
    return `The kill switch of "${title}" is on. Set live.killSwitch to false in the tenant file to allow live runs.`;
  if (!live.companies.includes(id))
    return `${name === undefined ? `Company ${id}` : `${name} (company ${id})`} is not on the allow list of "${title}". Add "${id}" to live.companies in the tenant file to let live runs act on it.`;
  return undefined;
}

/** Throws `RefusedError` where a live run may not begin. The engine holds every single write to the same limits. */
export function requireLivePermission(tenant: Tenant<never>, company: NamedCompany): void {
  const refusal = liveRefusal(tenant, company);
  if (refusal !== undefined) throw new RefusedError(`Nothing was run, and nothing was written. ${refusal}`);
}
