/** What a step of the gate found: whether it passed, a short note for the summary, and the text to show when it failed. */
export interface StepResult {
  readonly passed: boolean;
  /** A few words for the summary line, such as a count. */
  readonly note?: string;
  /** Everything a reader needs to repair the failure. */
  readonly output: string;
}

/** One named part of the gate. */
export interface Step {
  readonly name: string;
  /** One sentence for `npm run check -- --list`. */
  readonly about: string;
  /** Steps that must have passed first, by name. */
  readonly after?: readonly string[];
  run(root: string): Promise<StepResult>;
}
