/** Thrown by work in the commit queue before it has written anything: only its own caller fails, with `reason`. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(readonly reason: Error) {
    super(reason.message);
  }
}
