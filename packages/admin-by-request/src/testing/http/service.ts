import type { Clock } from "@msp/workflows/ports";
import type { FaultList } from "../faults/fault-list.ts";
import type { FakeState } from "../state/fake-state.ts";
import type { MinuteLimit } from "./minute-limit.ts";
import type { OpenRecord } from "./request-record.ts";

/** Everything the HTTP side of the fake works with. */
export interface Service {
  readonly clock: Clock;
  readonly state: FakeState;
  readonly apiKey: string;
  readonly faults: FaultList;
  readonly limit: MinuteLimit;
  /** Added to every request, in milliseconds of the injected clock. */
  readonly latencyMs: number;
  readonly requests: OpenRecord[];
}
