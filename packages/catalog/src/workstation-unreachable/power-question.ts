import { type OutletReadiness, outletOf } from "./outlet-readiness.ts";
import type { UnreachableWorkstation } from "./unreachable-workstation.ts";

/** What the technician decides on, with everything that is known. */
export function powerQuestion({
  input: { machine, companyName, ticket },
  power,
}: {
  readonly input: UnreachableWorkstation;
  readonly power: { readonly readiness: OutletReadiness; readonly doubts: readonly string[] };
}): string {
  const { readiness, doubts } = power;
  const evidence = readiness.way === "none" ? "" : readiness.evidence.join("; ");
  const known = doubts.length === 0 ? "" : ` To know: ${doubts.join("; ")}.`;
  return `Switch the power of ${machine.name} at ${companyName} (ticket ${ticket.number}) off and on again, or on where it is off? Outlet ${outletOf(readiness)}, proven by: ${evidence}.${known} Whatever the user has not saved is lost, and the machine may stay off when the power returns. Declining goes on with the user on the telephone.`;
}
