import type { Clock } from "@msp/workflows/ports";
import type { FaultList } from "../faults/fault-list.ts";
import type { KnownFile } from "../state/known-file.ts";
import type { Quota } from "./quota.ts";
import type { OpenRecord } from "./request-record.ts";

/** Everything the HTTP side of the fake works with. */
export interface Service {
  readonly clock: Clock;
  readonly files: KnownFile[];
  readonly apiKey: string;
  readonly faults: FaultList;
  readonly quota: Quota;
  /** Added to every request, in milliseconds of the injected clock. */
  readonly latencyMs: number;
  readonly requests: OpenRecord[];
  /** How many files were handed in. */
  uploads: number;
}
