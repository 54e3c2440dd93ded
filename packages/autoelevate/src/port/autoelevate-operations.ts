import type { OperationFacts } from "@msp/workflows/ports";

/**
 * A decision carries no marker and leaves no trace of who made it: an unclear answer is settled by reading the request, and a decided one does not prove that it
 * was us. How long a request stays in flight is not documented; a minute is this client's own limit for an exchange, doubled.
 */
const decision: OperationFacts = { maxInFlightMs: 120_000, searchLagMs: 0, canMark: false, canFind: false };

/** The facts of the writing methods. */
export const autoelevateOperations = { approveElevation: decision, denyElevation: decision } as const;
