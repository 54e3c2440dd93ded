import { SystemError } from "./system-error.ts";

/** What was asked for does not exist, or this account cannot see it. */
export class NotFoundError extends SystemError {
  readonly retryable = false;
}
