import type { Lane } from "@msp/adapter-kit";
import type { VendorRequest } from "@msp/workflows/ports";

/** How to write. Without any of these a write is simply sent. */
export interface WriteOptions {
  /** Hears the exact request before it is sent; what it throws reaches you unchanged, and nothing is sent. */
  readonly beforeWrite?: ((request: VendorRequest) => void | Promise<void>) | undefined;
  /** Milliseconds since 1970-01-01 UTC; a write still queued then is never sent and fails with `UnavailableError`. @default never */
  readonly notAfter?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** `bulk` lets urgent requests pass. @default "urgent" */
  readonly lane?: Lane | undefined;
  /** The resource the write is made in the name of; overrides the client's. Only where the entity takes it. */
  readonly impersonationResourceId?: number | undefined;
}
