import { InvalidRequestError } from "@msp/workflows/ports";

/** The error for a request that IT Glue would refuse, or worse misread, found before it was sent. */
export function refusedHere(operation: string, why: string): InvalidRequestError {
  return new InvalidRequestError(`it-glue: ${operation} was not sent: ${why}`, { system: "it-glue", operation });
}
