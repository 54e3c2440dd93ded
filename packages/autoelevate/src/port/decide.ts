import {
  type Call,
  ConflictError,
  type ElevationDecision,
  type ElevationRequest,
  type Json,
  type VendorRequest,
} from "@msp/workflows/ports";
import type { ElevationRequestRecord } from "../client/records/elevation-request.ts";
import type { WriteOptions } from "../client/requests/write-options.ts";
import { toElevationRequest } from "../mapping/to-elevation-request.ts";
import { autoelevateOperations } from "./autoelevate-operations.ts";
import type { RequestReader } from "./request-reader.ts";

/** One decision on its way. */
export interface Decide {
  readonly id: string;
  readonly operation: keyof typeof autoelevateOperations;
  /** The state the request is in once the decision holds. */
  readonly wanted: "approved" | "denied";
  readonly fields: { readonly [name: string]: Json };
  send(options: WriteOptions): Promise<ElevationRequestRecord>;
}

/**
 * Decides once: looks whether the request is still pending, sends, and reads back. A refusal because somebody was faster is an outcome and no failure; an answer
 * that was lost is left to the caller, because a request found decided would not prove that it was us.
 */
export async function decide(reader: RequestReader, call: Call, decision: Decide): Promise<ElevationDecision> {
  const before = await reader.read(decision.id);
  if (before.state !== "pending") return { outcome: outcomeOf(before.state), request: before };
  const { notAfter, signal } = call;
  let isAnnounced = false;
  const beforeWrite = async (request: VendorRequest) => {
    await call.beforeWrite({
      system: "autoelevate",
      operation: decision.operation,
      target: `elevation request ${decision.id}`,
      fields: decision.fields,
      request,
      prior: { state: before.stateText },
      facts: autoelevateOperations[decision.operation],
    });
    isAnnounced = true;
  };
  let answer: ElevationRequestRecord;
  try {
    answer = await decision.send({ beforeWrite, notAfter, signal });
  } catch (error) {
    // What the runtime throws is the runtime's to hear, whatever its class.
    if (!isAnnounced || !(error instanceof ConflictError)) throw error;
    const now = await reader.read(decision.id);
    return { outcome: outcomeOf(now.state), request: now };
  }
  // From here on it has happened: a failure to look must not pass for a failure to decide.
  const after = await reader.read(decision.id).catch(() => undefined);
  if (after === undefined) return { outcome: "unknown", request: { ...before, ...stateOf(answer) } };
  return { outcome: after.state === decision.wanted ? "applied" : "unknown", request: after };
}

function stateOf(answer: ElevationRequestRecord): Pick<ElevationRequest, "state" | "stateText"> {
  const { state, stateText } = toElevationRequest(answer, undefined);
  return { state, stateText };
}

/** What a state other than pending says about a decision that was not ours. */
function outcomeOf(state: string): ElevationDecision["outcome"] {
  if (state === "approved" || state === "denied") return "already decided";
  return state === "withdrawn" ? "withdrawn" : "unknown";
}
