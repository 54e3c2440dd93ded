/** Thrown by a route: the request is refused with a status, and nothing was done. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    text: string,
    /** The documented form of errors, or the one that was reported for bodies and pages. */
    readonly form: "documented" | "errorMessage" = "documented",
  ) {
    super(text);
  }
}
