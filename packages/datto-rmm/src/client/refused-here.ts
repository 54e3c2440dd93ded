import { InvalidRequestError } from "@msp/workflows/ports";

/** The error for a request that would be wrong, found before anything was sent. `what` is a whole sentence in lower case. */
export function refusedHere(operation: string, what: string): InvalidRequestError {
  return new InvalidRequestError(`datto-rmm: ${operation} was not sent: ${what}`, { system: "datto-rmm", operation });
}
