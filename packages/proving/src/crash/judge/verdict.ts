/** What was found wrong with a run. */
export interface Finding {
  /** `lost`: something that was to be there is not. `doubled`: it is there twice. `unfinished`: the run does not end. `wrong`: any other broken promise. */
  readonly kind: "lost" | "doubled" | "unfinished" | "wrong";
  readonly text: string;
}

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
