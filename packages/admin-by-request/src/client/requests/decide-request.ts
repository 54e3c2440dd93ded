import type { Http } from "@msp/adapter-kit";
import { NotFoundError, type VendorRequest } from "@msp/workflows/ports";
import { toRequest } from "../read/to-request.ts";
import type { AdminRequest } from "../records/admin-request.ts";
import { stateOfRequest } from "../records/state-of-request.ts";
import type { RequestDecision } from "./request-decision.ts";
import type { WriteOptions } from "./write-options.ts";

/** A decision that was checked. */
export interface CheckedDecision {
  readonly id: number;
  readonly method: "PUT" | "DELETE";
  readonly wanted: "approved" | "denied";
  readonly decidedBy: string;
  readonly query: URLSearchParams;
}

/**
 * Looks, decides, looks again. The service answers a decision about a decided request as if it had been one, so the answer proves nothing: pending before
 * and as wanted afterwards does, unless somebody else's name stands there.
 */
export async function decideRequest(
  http: Http,
  decision: CheckedDecision,
  options: WriteOptions,
): Promise<RequestDecision> {
  const { id, method, wanted, decidedBy, query } = decision;
  const { beforeWrite: announce, ...reading } = options;
  let isAnnounced = false;
  const beforeWrite = async (request: VendorRequest) => {
    await announce?.(request);
    isAnnounced = true;
  };
  const path = `requests/${id}`;
  const read = () =>
    http.read({
      method: "GET",
      path,
      operation: "reading /requests/{id}",
      parse: (value) => toRequest(value),
      ...reading,
    });

  const before = await read();
  if (stateOfRequest(before) !== "pending") return notOurs(before);
  try {
    const operation = wanted === "approved" ? "approving a request" : "denying a request";
    await http.write({ method, path: `${path}?${query}`, operation, parse: () => undefined, beforeWrite, ...reading });
  } catch (error) {
    // What the listener throws is the caller's to hear, whatever its class.
    if (!isAnnounced || !(error instanceof NotFoundError)) throw error;
    return { outcome: "withdrawn", request: before, isDeciderRecorded: false };
  }
  // From here on it has happened: a failure to look must not pass for a failure to decide.
  const after = await read().catch((error: unknown) => (error instanceof NotFoundError ? "gone" : undefined));
  if (after === "gone") return { outcome: "withdrawn", request: before, isDeciderRecorded: false };
  if (after === undefined) return { outcome: "unknown", request: before, isDeciderRecorded: false };
  const state = stateOfRequest(after);
  if (state !== wanted) return state === "pending" ? unproven(after) : notOurs(after);
  const recorded = wanted === "approved" ? after.approvedBy : after.deniedBy;
  const isOurs = recorded !== null && recorded.trim().toLowerCase() === decidedBy.toLowerCase();
  if (recorded !== null && !isOurs) return notOurs(after);
  return { outcome: "applied", request: after, isDeciderRecorded: isOurs };
}

function notOurs(request: AdminRequest): RequestDecision {
  const state = stateOfRequest(request);
  if (state === "withdrawn") return { outcome: "withdrawn", request, isDeciderRecorded: false };
  const isDecided = state === "approved" || state === "denied";
  return isDecided ? { outcome: "already decided", request, isDeciderRecorded: false } : unproven(request);
}

const unproven = (request: AdminRequest): RequestDecision => ({
  outcome: "unknown",
  request,
  isDeciderRecorded: false,
});
