import type { Clock } from "@msp/workflows/ports";
import type { FaultList } from "../faults/fault-list.ts";
import type { RouteLimits } from "../limits/route-limits.ts";
import type { FakeState } from "../state/fake-state.ts";
import type { FakeAssumptions } from "./fake-assumptions.ts";
import type { FakeKey } from "./fake-key.ts";
import type { OpenRecord } from "./request-record.ts";

/** Everything the HTTP side of the fake works with. */
export interface Service {
  readonly clock: Clock;
  readonly state: FakeState;
  readonly keys: FakeKey[];
  readonly faults: FaultList;
  readonly limits: RouteLimits;
  readonly assumptions: FakeAssumptions;
  /** Added to every request, in milliseconds of the injected clock. */
  readonly latencyMs: number;
  readonly requests: OpenRecord[];
  /** Put on every answer, for example a deprecation. */
  readonly announcements: Map<string, string>;
}
