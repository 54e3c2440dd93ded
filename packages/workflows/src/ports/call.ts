import type { WriteRequest } from "./write-request.ts";

/**
 * What the runtime hands an adapter for the length of one action.
 *
 * An adapter places `marker` where the vendor can be searched for it, sends nothing after `notAfter`, and awaits `beforeWrite` immediately
 * before each write. Whatever `beforeWrite` throws must reach the caller unchanged: that is how a plan keeps a write from being sent, how a read
 * action is kept from writing, and how a second write of one action is refused.
 */
export interface Call {
  /** Identifies this write for good, even in a retry, from another host or after a restored backup; begins with `markerPrefix`. Absent while reading. */
  readonly marker?: string;
  /** Milliseconds since 1970-01-01 UTC; a request still queued then must not be sent any more. */
  readonly notAfter: number;
  readonly signal?: AbortSignal;
  /** `bulk` lets more urgent calls pass where the service's limits make calls wait. Default `urgent`. */
  readonly lane?: "urgent" | "bulk";
  /** Resolves when the intent is durable and the write may leave. */
  beforeWrite(write: WriteRequest): Promise<void>;
}
