import type { Lane } from "@msp/adapter-kit";
import type { VendorRequest } from "@msp/workflows/ports";

/** How to read. */
export interface ReadRequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970-01-01 UTC; nothing is sent after it. @default never */
  readonly notAfter?: number | undefined;
  /** `bulk` lets urgent requests pass. @default "urgent" */
  readonly lane?: Lane | undefined;
}

/** How to read a list. */
export interface ListRequestOptions extends ReadRequestOptions {
  /** Records per page, 1 to 250. @default 250, or 50 for alerts of a device or site, whose limit is not documented */
  readonly pageSize?: number | undefined;
}

/** How to write. Without any of these a write is simply sent. */
export interface WriteRequestOptions extends ReadRequestOptions {
  /** Hears the exact request before it is sent; what it throws reaches you unchanged, and nothing is sent. */
  readonly beforeWrite?: ((request: VendorRequest) => void | Promise<void>) | undefined;
}
