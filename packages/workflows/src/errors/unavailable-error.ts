import { SystemError } from "./system-error.ts";

/** The service could not be reached or could not answer, and surely nothing was written. */
export class UnavailableError extends SystemError {
  readonly retryable = true;
}
