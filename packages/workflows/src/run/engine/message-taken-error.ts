/** An inbox message was consumed already, so the entry that would use it up was not written. Nothing has changed. */
export class MessageTakenError extends Error {
  override readonly name = "MessageTakenError";
}
