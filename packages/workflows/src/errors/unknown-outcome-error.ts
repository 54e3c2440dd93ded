import { SystemError } from "./system-error.ts";

/** A write was sent and no clear answer came: it may have happened. Look before sending again. */
export class UnknownOutcomeError extends SystemError {
  readonly retryable = false;
}
