/** Until when a request may leave. */
export interface ReadOptions {
  /** Milliseconds since 1970-01-01 UTC; nothing is sent after it. @default never */
  readonly notAfter?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** `bulk` lets more urgent requests to the same unit pass. @default "urgent" */
  readonly lane?: "urgent" | "bulk" | undefined;
}
