import type { OperationFacts } from "@msp/workflows/ports";

/** Nothing is documented; the service's own timeouts were reported as answers of 504, and this is several times any of them. */
const maxInFlightMs = 300_000;

/** Records are read by their ids, so nothing has to be searched. */
const plain: OperationFacts = { maxInFlightMs, searchLagMs: 0, canMark: false, canFind: false };

/** What each write promises. Only a new document has a place for a marker, its name; how soon it is listed is unconfirmed. */
export const itGlueOperations = {
  setDeviceArchived: plain,
  noteOnContact: plain,
  createPage: { maxInFlightMs, searchLagMs: 60_000, canMark: true, canFind: true },
  addPageText: plain,
  publishPage: plain,
} as const satisfies { readonly [method: string]: OperationFacts };
