import type { Clock } from "@msp/workflows/ports";
import type { Assumptions } from "./state/assumptions.ts";
import type { FakeSeed } from "./state/fake-seed.ts";

/** How a fake IT Glue is set up. */
export interface FakeItGlueOptions {
  /** Every stamp, delay and limit runs on this clock; nothing runs on timers of its own. */
  readonly clock: Clock;
  /** Default: an empty account. */
  readonly seed?: FakeSeed;
  /** Default: an invented key with Password Access, found at `credentials`. */
  readonly apiKey?: string;
  /** Whether that key may see the values of passwords. Default true. */
  readonly hasPasswordAccess?: boolean;
  /** Requests in 5 minutes. Default 3,000. */
  readonly requestsPer5Minutes?: number;
  /** The first id that is given out. Default 900001; `9954000000000000017n` is as long as in the European region. */
  readonly firstId?: bigint;
  /** Answers to what no source confirms about the service. */
  readonly assumptions?: Partial<Assumptions>;
}
