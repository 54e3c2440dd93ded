/** What is known about a failed exchange with a service. Never holds a credential or a whole body. */
export interface SystemErrorDetails {
  /** The system that was asked, for example `autotask`. */
  readonly system: string;
  /** What was asked of it, for example `openTicket` or `POST /Tickets/query`. */
  readonly operation: string;
  /** The HTTP status, when an answer came. */
  readonly status?: number;
  /** The service's own words, shortened and redacted. */
  readonly vendorText?: string;
  /** The service's id for the request, when it gave one. */
  readonly requestId?: string;
  /** How long the service asked to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

const marker = Symbol.for("@msp/workflows/SystemError");

/**
 * A service did not do what it was asked. Subclasses say what the caller does next; `retryable` says whether asking again unchanged may help.
 *
 * @example
 * ```ts
 * import { SystemError } from "@msp/workflows/ports";
 *
 * const explain = (error: unknown) => (SystemError.is(error) ? `${error.system}: ${error.message}` : "something else failed");
 * ```
 */
export abstract class SystemError extends Error {
  readonly [marker] = true;
  readonly system: string;
  readonly operation: string;
  readonly status: number | undefined;
  readonly vendorText: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  abstract readonly retryable: boolean;

  constructor(message: string, details: SystemErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.system = details.system;
    this.operation = details.operation;
    this.status = details.status;
    this.vendorText = details.vendorText;
    this.requestId = details.requestId;
    this.retryAfterMs = details.retryAfterMs;
  }

  /** Recognises the error even when two copies of the package are loaded. */
  static is(error: unknown): error is SystemError {
    return typeof error === "object" && error !== null && marker in error;
  }
}
