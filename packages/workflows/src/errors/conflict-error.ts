import { SystemError } from "./system-error.ts";

/** Somebody changed it meanwhile, or it exists already; nothing was written. */
export class ConflictError extends SystemError {
  readonly retryable = false;
}
