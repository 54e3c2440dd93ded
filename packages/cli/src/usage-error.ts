/** The command was called wrongly, or a file it was given does not fit. The message says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
