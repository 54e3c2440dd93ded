import { InvalidRequestError, type SystemError, UnavailableError, UnknownOutcomeError } from "@msp/workflows/ports";
import type { Conversation } from "./conversation.ts";
import type { Interruption } from "./exchange.ts";
import { networkCode, neverConnected } from "./never-connected.ts";

/** What a missing answer means. A write that may have left has an unknown outcome; nothing else does. */
export function interruptionError(
  interruption: Exclude<Interruption, { reason: "aborted" }>,
  conversation: Conversation,
): SystemError {
  const { system, operation, origin } = conversation;
  if (interruption.reason === "not built") {
    return new InvalidRequestError(
      `${system}: ${operation} could not be put together: a header or the address holds what HTTP cannot carry.`,
      {
        system,
        operation,
      },
    );
  }
  const cause = interruption.reason === "broken" ? interruption.cause : undefined;
  const code = networkCode(cause);
  if (neverConnected(cause)) {
    return new UnavailableError(
      `${system}: ${operation} was not sent: no connection to ${origin}${code === undefined ? "" : ` (${code})`}. Check the address and the network, then ask again.`,
      { system, operation, cause },
    );
  }
  const status = interruption.reason === "broken" ? interruption.status : undefined;
  const what =
    interruption.reason === "out of time"
      ? "no answer came in time"
      : `the ${status === undefined ? "connection" : "answer"} broke off${code === undefined ? "" : ` (${code})`}`;
  return noClearAnswer(what, { status, cause }, conversation);
}

/** The error for "it was sent, and what came back says nothing": unknown for a write, unavailable for a read. */
export function noClearAnswer(
  what: string,
  known: {
    readonly status?: number | undefined;
    readonly cause?: unknown;
    readonly vendorText?: string;
    readonly requestId?: string | undefined;
  },
  { system, operation, writes }: Conversation,
): SystemError {
  const details = {
    system,
    operation,
    ...(known.status === undefined ? {} : { status: known.status }),
    ...(known.cause === undefined ? {} : { cause: known.cause }),
    ...(known.vendorText ? { vendorText: known.vendorText } : {}),
    ...(known.requestId === undefined ? {} : { requestId: known.requestId }),
  };
  return writes
    ? new UnknownOutcomeError(
        `${system}: ${operation} was sent, but ${what}. It may have happened: look before sending it again.`,
        details,
      )
    : new UnavailableError(`${system}: ${operation} got no usable answer: ${what}. Ask again later.`, details);
}
