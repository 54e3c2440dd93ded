import { SystemError } from "./system-error.ts";

/** The credentials were refused. Correct them; asking again with the same ones may lock the account. */
export class AuthenticationError extends SystemError {
  readonly retryable = false;
}
