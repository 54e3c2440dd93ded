/** An answer was not taken: it is for nothing open, of the wrong shape, or from somebody who may not give it. Nothing changed. */
export class AnswerRefusedError extends Error {
  override readonly name = "AnswerRefusedError";
}
