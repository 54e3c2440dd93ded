/** What is wrong with what was found after a loss of power. */
export interface Finding {
  /** `lost`: acknowledged and not there; `corrupt`: damaged or not to be opened; `unannounced`: sent without an intent; `doubled`: sent twice; `unfinished`: the work does not come to its end. */
  readonly what: "lost" | "corrupt" | "unannounced" | "doubled" | "unfinished";
  readonly text: string;
}

/** What looking at one image found. */
export interface Findings {
  /** How many acknowledged facts were looked for. */
  readonly checked: number;
  readonly findings: readonly Finding[];
}
