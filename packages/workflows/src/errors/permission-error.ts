import { SystemError } from "./system-error.ts";

/** The account may not do this. Someone has to grant it. */
export class PermissionError extends SystemError {
  readonly retryable = false;
}
