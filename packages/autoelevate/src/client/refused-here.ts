import { InvalidRequestError } from "@msp/workflows/ports";

/** The error for a request that AutoElevate would refuse, or worse misread, found before it was sent. */
export function refusedHere(operation: string, why: string): InvalidRequestError {
  return new InvalidRequestError(`autoelevate: ${operation} was not sent: ${why}`, {
    system: "autoelevate",
    operation,
  });
}
