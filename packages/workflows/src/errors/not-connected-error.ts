import { SystemError } from "./system-error.ts";

/** No system of this kind is connected to this host. A person does what it would have done, or connects one. */
export class NotConnectedError extends SystemError {
  readonly retryable = false;
}
