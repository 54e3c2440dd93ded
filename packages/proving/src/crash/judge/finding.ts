/** What was found wrong with a run. */
export interface Finding {
  /** `lost`: something that was to be there is not. `doubled`: it is there twice. `unfinished`: the run does not end. `wrong`: any other broken promise. */
  readonly kind: "lost" | "doubled" | "unfinished" | "wrong";
  readonly text: string;
}
