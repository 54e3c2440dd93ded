/** Failures of finding, reaching or trusting the other side: no byte of the request can have left. */
const beforeConnection =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/;

interface NetworkFailure {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** Whether a failed `fetch` surely failed before a connection stood; when in doubt, no. */
export function neverConnected(failure: unknown): boolean {
  if (typeof failure !== "object" || failure === null) return false;
  const { code, syscall, cause, errors } = failure as NetworkFailure;
  if (typeof code === "string" && beforeConnection.test(code)) return true;
  if (syscall === "connect" || syscall === "getaddrinfo") return true;
  if (Array.isArray(errors) && errors.length > 0) return errors.every(neverConnected);
  return neverConnected(cause);
}

/** The code a failed `fetch` carries somewhere inside, for example `ECONNREFUSED`. */
export function networkCode(failure: unknown): string | undefined {
  if (typeof failure !== "object" || failure === null) return undefined;
  const { code, cause } = failure as NetworkFailure;
  return typeof code === "string" ? code : networkCode(cause);
}
