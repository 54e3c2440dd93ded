/** A person ended the run after a failure, or it cannot go on at all. */
export class RunFailed extends Error {
  override readonly name = "RunFailed";
}
