import type { Clock } from "@msp/workflows/ports";
import type { FakeSeed } from "./state/fake-seed.ts";
import type { FakeCredentials } from "./tenant/api-user.ts";
import type { Assumptions } from "./tenant/assumptions.ts";

/** How a fake Autotask is set up. */
export interface FakeAutotaskOptions {
  /** Every delay, stamp and limit runs on this clock; nothing runs on timers of its own. */
  readonly clock: Clock;
  /** What the tenant holds beyond what every tenant is born with. */
  readonly seed?: FakeSeed;
  /** Default: invented ones, found at `credentials`. */
  readonly credentials?: Partial<FakeCredentials>;
  /** The only origin that holds the tenant's data, for example `https://zone-a.example.com`. Default: every origin does. */
  readonly home?: string;
  /** How long a new record stays invisible to reads, in milliseconds. Default 0. */
  readonly replicationLagMs?: number;
  /** Added to every signed-in request, in milliseconds of the clock. Default 0. */
  readonly latencyMs?: number;
  readonly limits?: {
    /** Concurrent requests per integration and endpoint. Default 3. */
    readonly threads?: number;
    /** Requests in 60 minutes, all integrations together. Default 10,000. */
    readonly requestsPerHour?: number;
    /** Whether usage from 50 % on holds requests back, on the clock. Default true. */
    readonly slowsDown?: boolean;
  };
  readonly webhooks?: {
    /** How the fake reaches the receivers of its webhooks. Default: the platform's own `fetch`. */
    readonly fetch?: typeof globalThis.fetch;
  };
  /** Answers to what no source confirms about the service. */
  readonly assumptions?: Partial<Assumptions>;
}
