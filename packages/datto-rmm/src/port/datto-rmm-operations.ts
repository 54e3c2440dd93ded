import type { OperationFacts } from "@msp/workflows/ports";

/** Nothing is documented; gateways were reported to give up after a minute or so, and this is several times that. */
const maxInFlightMs = 300_000;

/** How soon the activity log shows a job is unconfirmed. */
const searchLagMs = 300_000;

const job: OperationFacts = { maxInFlightMs, searchLagMs, canMark: true, canFind: true };
const plain: OperationFacts = { maxInFlightMs, searchLagMs: 0, canMark: false, canFind: false };

/** What each write promises: only a job has a name that can carry a marker; other records are read by their id. */
export const dattoRmmOperations = {
  runComponent: job,
  requestRestart: job,
  requestWake: job,
  resolveAlert: plain,
  moveDevice: plain,
  setDeviceFields: plain,
  retireDevice: plain,
} as const;
