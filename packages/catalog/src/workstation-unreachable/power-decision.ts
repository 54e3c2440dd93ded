import { laterOf } from "../devices/later-of.ts";
import type { OutletReadiness } from "./outlet-readiness.ts";
import type { UnreachableWorkstation } from "./unreachable-workstation.ts";

/** Why nothing is switched; empty where something can be. */
export const reasonOf = (readiness: OutletReadiness): string => (readiness.way === "none" ? readiness.reason : "");
/** The outlet that can be switched; empty where none can. */
export const outletOf = (readiness: OutletReadiness): string => (readiness.way === "none" ? "" : readiness.outlet.id);

/** The outlet that was proven, by id and by the name it gave itself then. */
export const meantOutlet = (
  readiness: OutletReadiness,
): { readonly outletId: string; readonly outletName: string } => ({
  outletId: outletOf(readiness),
  outletName: readiness.way === "none" ? "" : (readiness.outlet.name ?? ""),
});

/** What became of the question whether to switch. */
type Decision =
  | { readonly outcome: "declined"; readonly by: readonly string[] }
  | {
      readonly outcome: "approved";
      readonly by: readonly string[];
      readonly began: { readonly now: string };
      readonly before: { readonly lastRestartAt?: string | undefined };
    };

/** Who decided. */
export const deciders = (decision: Decision | undefined): string => decision?.by.join(", ") ?? "";

/** A start counts only after the switching, and after the start that was known before it. */
export const sinceOf = (decision: Decision | undefined): string =>
  decision?.outcome === "approved"
    ? laterOf(decision.began.now, decision.before.lastRestartAt)
    : new Date(8.64e15).toISOString();

/** What the technician decides on, with everything that is known. */
export function questionOf({
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
