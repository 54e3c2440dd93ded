import { InvalidRequestError } from "@msp/workflows/ports";

/** The error for a request that was found wrong before anything was sent. `why` is a sentence that says what to do. */
export function refusedHere(system: string, operation: string, why: string): InvalidRequestError {
  return new InvalidRequestError(`${system}: ${operation} was not sent: ${why}`, { system, operation });
}
