import type { WireRecords } from "./wire-records.ts";

/** A decision that was understood. */
export interface Decision {
  readonly state: "APPROVED" | "DENIED";
  readonly by: "api" | "portal";
  readonly elevationType?: "admin" | "user";
  readonly ruleLevel?: WireRecords["rules"]["level"];
  readonly minutes?: number;
  readonly denialReason?: string;
  /** The body as it was sent over the API. */
  readonly body?: unknown;
}
