/** Thrown out of `beforeWrite` when the runtime does not let a write leave. Nothing was sent. */
export class WriteRefused extends Error {
  override readonly name = "WriteRefused";
}
