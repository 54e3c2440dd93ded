import type { VendorRequest } from "@msp/workflows/ports";
import type { ReadOptions } from "./read-options.ts";

/** How a write is let go. */
export interface WriteOptions extends ReadOptions {
  /** Awaited immediately before the request leaves; what it throws reaches the caller unchanged, and nothing is sent. */
  readonly beforeWrite?: ((request: VendorRequest) => void | Promise<void>) | undefined;
}
