/** A write whose outcome nothing could tell, so that a person was asked. */
export interface Doubt {
  readonly path: string;
  readonly operation: string;
  /** Exactly what the person was asked. */
  readonly question: string;
  /** What the service's private books say. */
  readonly truth: "was there" | "was not there";
  readonly answer: string;
}
