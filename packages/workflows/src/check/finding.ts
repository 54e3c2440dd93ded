/** Something `checkWorkflow` noticed in a definition. */
export interface Finding {
  /** `error`: it cannot work as written. `warning`: it works, and somebody will probably regret it. */
  readonly severity: "error" | "warning";
  /** The rule that noticed it, for example `unique-name`. */
  readonly rule: string;
  /** Where: the path the SOP prints; a decision is `path?label`, an end `path@stop`, the workflow itself is empty. */
  readonly path: string;
  /** What is wrong, where, and what to do about it. */
  readonly message: string;
}
