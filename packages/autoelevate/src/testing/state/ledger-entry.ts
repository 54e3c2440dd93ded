/** A decision that truly committed, whatever its caller was told. The API never shows this. */
export interface LedgerEntry {
  /** Counts from 1 in the order of commits. */
  readonly sequence: number;
  readonly requestId: string;
  readonly decision: "APPROVED" | "DENIED" | "WITHDRAWN";
  /** A key of the API, a person in the portal, the user at the machine, or the timer. */
  readonly by: "api" | "portal" | "user" | "timer";
  /** The body as it was sent over the API. */
  readonly body?: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}
