import type { OperationFacts } from "@msp/workflows/ports";

/** Nothing is documented; gateways were reported to give up after a minute or so, and this is several times that. */
const maxInFlightMs = 300_000;

/** How soon the activity log shows a job is unconfirmed; other records are read by their id. */
const searchLagMs = 300_000;

const facts = (isMarked: boolean): OperationFacts => ({
  maxInFlightMs,
  searchLagMs: isMarked ? searchLagMs : 0,
  canMark: isMarked,
  canFind: isMarked,
});

/** What each write promises: only a job has a name that can carry a marker. */
export const dattoRmmOperations = {
  runComponent: facts(true),
  resolveAlert: facts(false),
  moveDevice: facts(false),
  setUserDefinedFields: facts(false),
} as const;
