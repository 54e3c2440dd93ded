/** The limits left no room before the instant after which a request must not be sent any more. It was never sent. The message says why, as half a sentence. */
export class SlotTooLate extends Error {
  override readonly name = "SlotTooLate";
}
