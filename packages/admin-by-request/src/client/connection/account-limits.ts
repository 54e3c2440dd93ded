import { createLimiter, type Limiter, sharedPerAccount } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { AdminByRequestLimits } from "./admin-by-request-limits.ts";

/** The limits of the tenant an account name stands for: made for the first client, shared by the others. */
export const accountLimits = sharedPerAccount(
  (clock: Clock, _account: string, limits: AdminByRequestLimits): Limiter => {
    const { requestsPerMinute = 60, inFlight = 2 } = limits;
    return createLimiter({
      clock,
      account: { inFlight, windows: [{ limit: requestsPerMinute, perMs: 60_000 }] },
    });
  },
);
