import type { OutletReading } from "../power/outlet-reading.ts";
import { withoutFullStop } from "../texts/without-full-stop.ts";

/** What came of proving which outlet feeds the machine. */
type Proof =
  | { readonly outcome: "proven"; readonly outlet: OutletReading; readonly evidence: readonly string[] }
  | { readonly outcome: "mismatch"; readonly reason: string }
  | { readonly outcome: "not assigned" };

/** How the outlet can be switched, or why nothing is. */
export type OutletReadiness =
  | {
      readonly way: "cycle" | "off and on" | "on";
      readonly outlet: OutletReading;
      readonly evidence: readonly string[];
    }
  | { readonly way: "none"; readonly reason: string };

/** Whether and how the power of a machine may be switched; whatever is not proven, or not known, leaves it as it is. */
export function outletReadiness(proof: Proof | undefined, failure: string | undefined): OutletReadiness {
  const none = (reason: string): OutletReadiness => ({ way: "none", reason });
  if (proof === undefined) return none(`Its outlet could not be read: ${withoutFullStop(failure ?? "unknown")}.`);
  if (proof.outcome === "not assigned") return none("No power device is on file for it.");
  if (proof.outcome === "mismatch") return none(`The outlet on file is not proven to be its own. ${proof.reason}`);
  const { outlet, evidence } = proof;
  const name = `Outlet ${outlet.id}`;
  if (outlet.isLocked) return none(`${name} is locked.`);
  if (outlet.state === "off") return { way: "on", outlet, evidence };
  if (outlet.state !== "on") return none(`${name} reads "${outlet.stateText}", so it is not known whether it is on.`);
  return { way: outlet.canCycle ? "cycle" : "off and on", outlet, evidence };
}

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

/** What switching means here, in words. */
export const switchingOf = ({ way }: OutletReadiness): string =>
  way === "on" ? "on" : way === "none" ? "not at all" : "off and on again";
