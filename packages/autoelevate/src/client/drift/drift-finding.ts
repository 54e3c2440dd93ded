/** One way in which the service differs from what this client was written for. Names and kinds only, never somebody's data. */
export interface DriftFinding {
  readonly kind: "unknown field" | "missing field" | "other type" | "unknown word" | "deprecation";
  /** The field or route it is about, for example `ElevationRequest.approvalState`. */
  readonly place: string;
  /** What was found, as half a sentence. */
  readonly detail: string;
}
