import { SystemError } from "./system-error.ts";

/** The service refused the request because of what it says; nothing was written. */
export class InvalidRequestError extends SystemError {
  readonly retryable = false;
}
