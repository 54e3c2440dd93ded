import type { Lane } from "@msp/adapter-kit";

/** How to ask. */
export interface ReadOptions {
  /** `bulk` lets urgent requests pass. @default "urgent" */
  readonly lane?: Lane | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970-01-01 UTC; nothing is sent after it. With few requests a day, name one. @default never */
  readonly notAfter?: number | undefined;
}
