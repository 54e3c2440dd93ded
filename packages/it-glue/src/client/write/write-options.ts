import type { HttpWriteRequest } from "@msp/adapter-kit";
import type { ReadOptions } from "../resource/resource-query.ts";

/** How to write. */
export interface WriteOptions extends ReadOptions {
  /**
   * Awaited before the write queues for its turn, with the exact request except for secrets, which show as `[secret]`; what it throws reaches the
   * caller unchanged, and nothing is sent.
   */
  readonly beforeWrite?: HttpWriteRequest<unknown>["beforeWrite"] | undefined;
}
