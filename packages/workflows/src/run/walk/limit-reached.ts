/** A `within` is over. `limit` tells which one. */
export class LimitReached extends Error {
  override readonly name = "LimitReached";
  constructor(
    readonly limit: number,
    readonly possiblyDone: readonly string[] = [],
  ) {
    super("The time limit was reached.");
  }
}
