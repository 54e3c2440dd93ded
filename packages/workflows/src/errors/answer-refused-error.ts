/**
 * Why an answer was not taken: nothing is known under its name, it came when nothing was open any more, its sender may not give it, or it does not fit
 * what was asked.
 */
export type AnswerRefusal = "not asked" | "over" | "not allowed" | "invalid";

/** An answer was not taken. Nothing changed. `reason` is for programs (default `invalid`), the message for people. */
export class AnswerRefusedError extends Error {
  override readonly name = "AnswerRefusedError";
  readonly reason: AnswerRefusal;

  constructor(message: string, reason: AnswerRefusal = "invalid") {
    super(message);
    this.reason = reason;
  }
}
