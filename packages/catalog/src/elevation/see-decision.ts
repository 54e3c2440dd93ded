import type { Verification } from "@msp/workflows";
import type { Elevation } from "@msp/workflows/ports";
import type { DecidedElevation } from "./decided-elevation.ts";

/** Reads a decided request back: it stands as the decision left it, or as somebody else's decision did. */
export async function seeDecision(
  elevation: Pick<Elevation, "getElevationRequest">,
  requestId: string,
  { outcome, state }: DecidedElevation,
): Promise<Verification> {
  const { state: now, stateText, decidedBy = null } = await elevation.getElevationRequest(requestId);
  if (now === "pending" || now === "unknown" || now !== state)
    return { seen: false, reason: `the request reads "${stateText}"` };
  if (outcome === "unknown") return { seen: false, reason: "whether our decision is the one that holds was not seen" };
  return { seen: true, evidence: { request: requestId, outcome, state: now, decidedBy } };
}
