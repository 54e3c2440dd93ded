import { InvalidRequestError } from "@msp/workflows/ports";

/** The error for a request that Autotask would refuse, or worse misread, found before it was sent. */
export function refusedHere(operation: string, why: string): InvalidRequestError {
  return new InvalidRequestError(`autotask: ${operation} was not sent: ${why}`, { system: "autotask", operation });
}
