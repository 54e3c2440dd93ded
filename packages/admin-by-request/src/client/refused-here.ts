import { InvalidRequestError } from "@msp/workflows/ports";

/** The error for a request that Admin By Request would refuse, or worse ignore, found before it was sent. */
export function refusedHere(operation: string, why: string): InvalidRequestError {
  return new InvalidRequestError(`admin-by-request: ${operation} was not sent: ${why}`, {
    system: "admin-by-request",
    operation,
  });
}
