import type { Clock } from "@msp/workflows/ports";
import type { Assumptions } from "./assumptions.ts";
import type { FakeKeys } from "./http/token-desk.ts";
import type { FakeLimits } from "./limits/rate-keeper.ts";
import type { TimestampStyle } from "./routes/stamps.ts";
import type { FakeSeed } from "./seed/fake-seed.ts";

/** How a fake Datto RMM is set up. */
export interface FakeDattoRmmOptions {
  /** Every delay, stamp and limit runs on this clock; nothing runs on timers of its own. */
  readonly clock: Clock;
  /** What the account holds. Default: nothing. */
  readonly seed?: FakeSeed;
  /** Default: invented ones, found at `keys`. */
  readonly keys?: FakeKeys;
  /** How instants are written. Default "milliseconds". */
  readonly timestamps?: TimestampStyle;
  /** Added to every request, in milliseconds of the clock. Default 0. */
  readonly latencyMs?: number;
  readonly limits?: FakeLimits;
  /** Answers to what no source confirms about the service. */
  readonly assumptions?: Partial<Assumptions>;
}
