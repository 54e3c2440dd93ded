import type { VendorRequest } from "@msp/workflows/ports";
import type { ReadOptions } from "../read/read-options.ts";

/** How to decide. Without any of these a decision is simply sent. */
export interface WriteOptions extends ReadOptions {
  /** Hears the exact request before it is sent; what it throws reaches you unchanged, and nothing is sent. */
  readonly beforeWrite?: ((request: VendorRequest) => void | Promise<void>) | undefined;
}
