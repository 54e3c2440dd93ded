/** A value too large for an entry of the journal. */
export class PayloadTooLargeError extends Error {
  override readonly name = "PayloadTooLargeError";
}
