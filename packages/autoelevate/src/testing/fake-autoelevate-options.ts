import type { Clock } from "@msp/workflows/ports";
import type { FakeAssumptions } from "./http/fake-assumptions.ts";
import type { FakeKey } from "./http/fake-key.ts";
import type { RouteLimitSettings } from "./limits/route-limits.ts";
import type { FakeSeed } from "./state/fake-seed.ts";

/** How a fake AutoElevate is set up. */
export interface FakeAutoelevateOptions {
  /** Every stamp, limit, delay and expiry runs on this clock; nothing runs on timers of its own. */
  readonly clock: Clock;
  /** What the tenant holds. Default: nothing. */
  readonly seed?: FakeSeed;
  /** Keys besides the two at `credentials`. */
  readonly keys?: readonly FakeKey[];
  readonly limits?: RouteLimitSettings;
  /** Added to every request, in milliseconds of the clock. Default 0. */
  readonly latencyMs?: number;
  /** Answers to what no source confirms about the service. */
  readonly assumptions?: Partial<FakeAssumptions>;
}
