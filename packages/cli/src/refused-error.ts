/** The command refuses to go on, to protect a customer: nothing was written. The message says why and what to do. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}
