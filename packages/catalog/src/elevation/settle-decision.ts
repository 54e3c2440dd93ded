import type { ElevationRequest, LookUp } from "@msp/workflows";
import type { DecidedElevation } from "./decided-elevation.ts";

/** A decision whose answer was lost. */
export interface UnclearDecision {
  readonly wanted: "approved" | "denied";
  readonly decidedBy: string;
  /** Whether it was to leave a rule behind, which the request does not show. */
  readonly leavesRule: boolean;
}

/**
 * Says what became of a decision whose answer was lost, from the request as it stands now. Still pending: it did not happen. Decided the other way, or by
 * somebody else by name: ours changed nothing. Decided as we wanted, it is ours only where the service names our decider; anything less is for a person.
 */
export function settleDecision(request: ElevationRequest, decision: UnclearDecision): LookUp<DecidedElevation> {
  const { state, decidedBy, stateText } = request;
  const settled = (outcome: DecidedElevation["outcome"]): LookUp<DecidedElevation> => ({
    matches: [{ outcome, state, ...(decidedBy === undefined ? {} : { decidedBy }) }],
    controlSeen: true,
  });
  if (state === "pending") return { matches: [], controlSeen: true };
  if (state !== "approved" && state !== "denied") {
    return unclear(`the request reads "${stateText}", which does not tell whether our decision was there before that`);
  }
  if (state !== decision.wanted) return settled("already decided");
  if (decidedBy === undefined) {
    return unclear(
      `the request is ${state} and the service does not say by whom: it may be our decision, or somebody else's`,
    );
  }
  if (!isSameAddress(decidedBy, decision.decidedBy)) return settled("already decided");
  if (decision.leavesRule)
    return unclear(`the request is ${state} by us, but whether the rule was made is not to be seen`);
  return settled("applied");
}

const unclear = (why: string): LookUp<never> => ({ matches: [], controlSeen: false, unclear: why });

const isSameAddress = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
