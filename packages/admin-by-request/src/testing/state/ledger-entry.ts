import type { WireStatus } from "./wire-request.ts";

/** A change that truly committed, whatever its caller was told. The API never shows this. */
export interface LedgerEntry {
  /** Counts from 1 in the order of commits. */
  readonly sequence: number;
  readonly requestId: number;
  readonly status: WireStatus | "gone";
  readonly by: "api" | "portal" | "user" | "scan" | "timer";
  /** Milliseconds since 1970. */
  readonly at: number;
}
