import { type OutletReadiness, switchingOf } from "./outlet-readiness.ts";
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
  if (readiness.way === "none") return readiness.reason;
  const { way, outlet, evidence } = readiness;
  const what = `Switch the power of ${machine.name} at ${companyName} (ticket ${ticket.number}) ${switchingOf(readiness)}?`;
  const known = doubts.length === 0 ? "" : ` To know: ${doubts.join("; ")}.`;
  const agent =
    machine.connection === "online"
      ? "Its agent is online, so it is running."
      : "If its agent is online by then, nothing is switched.";
  const risk = way === "on" ? "The machine" : "Whatever the user has not saved is lost, and the machine";
  return `${what} Outlet ${outlet.id} reads "${outlet.stateText}", proven by: ${evidence.join("; ")}.${known} ${risk} may stay off when it has power again. ${agent} Declining goes on with the user on the telephone.`;
}
