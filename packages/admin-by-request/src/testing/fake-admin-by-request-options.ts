import type { Clock } from "@msp/workflows/ports";
import type { FakeSeed } from "./state/fake-seed.ts";
import type { FakeTimes } from "./state/fake-state.ts";

/** How a fake Admin By Request is set up. */
export interface FakeAdminByRequestOptions {
  /** Every stamp, limit, delay and expiry runs on this clock; nothing runs on timers of its own. */
  readonly clock: Clock;
  /** What the tenant holds. Default: nothing. */
  readonly seed?: FakeSeed;
  /** Default: five hours behind UTC, requests that never expire, sessions of 15 minutes. */
  readonly times?: Partial<FakeTimes>;
  /** Requests in any minute. Default: no limit, because the vendor's is unknown. */
  readonly requestsPerMinute?: number;
  /** Added to every request, in milliseconds of the clock. Default 0. */
  readonly latencyMs?: number;
}
