import type { Ticketing } from "@msp/workflows/ports";

/** One kind of write, tried on a test ticket. */
export interface CanaryWrite {
  /** The port's method, for example `addCustomerNote`. */
  readonly operation: string;
  /** In words. */
  readonly title: string;
  perform(ticketing: Ticketing): Promise<unknown>;
  /** Puts things back. Made unless the write surely did not happen. */
  readonly back?: Omit<CanaryWrite, "back" | "leaves">;
  /** What stays on the ticket, because the service or the port has no way to take it back. */
  readonly leaves?: string;
}

/** A kind of write that is not tried, and why. */
export interface NotTried {
  readonly operation: string;
  readonly why: string;
}
