/** A run was not started, found or changed. The message says why and what to do; nothing was sent. */
export class RunRefusedError extends Error {
  override readonly name = "RunRefusedError";
}
