import { InvalidRequestError } from "@msp/workflows/ports";

/** The error for a request that VirusTotal would refuse, found before it was sent. */
export function refusedHere(operation: string, why: string): InvalidRequestError {
  return new InvalidRequestError(`virustotal: ${operation} was not sent: ${why}`, { system: "virustotal", operation });
}
