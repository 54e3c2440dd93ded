import { SystemError } from "./system-error.ts";

/** The service asks to slow down; nothing was written. `retryAfterMs` says how long to wait when the service said so. */
export class RateLimitError extends SystemError {
  readonly retryable = true;
}
