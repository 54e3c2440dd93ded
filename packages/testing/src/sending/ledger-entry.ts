import type { VendorRequest, WriteRequest } from "@msp/workflows/ports";

/** What really became of one write that left, whatever its sender was told. */
export interface LedgerEntry extends Pick<WriteRequest, "operation" | "target" | "fields"> {
  readonly request: VendorRequest;
  readonly marker: string | undefined;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly sentAt: number;
  /** When it took effect; absent while, or because, it did not. */
  readonly happenedAt?: number;
}
