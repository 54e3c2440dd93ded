/** A leaf touched a result that planning cannot know yet. */
export class NotKnownYet extends Error {
  override readonly name = "NotKnownYet";
  constructor(readonly result: string) {
    super(`"${result}" is not known yet.`);
  }
}
