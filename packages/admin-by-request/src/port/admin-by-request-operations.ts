import type { OperationFacts } from "@msp/workflows/ports";

/**
 * A decision carries no marker, and the person it names is kept only when the portal knows them, so a look-up proves nothing. How long a request stays in flight
 * is not documented; a minute is this client's own limit for an exchange, doubled.
 */
const decision: OperationFacts = { maxInFlightMs: 120_000, searchLagMs: 0, canMark: false, canFind: false };

/** The facts of the writing methods. */
export const adminByRequestOperations = { approveElevation: decision, denyElevation: decision } as const;
