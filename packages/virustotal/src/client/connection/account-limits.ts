import { createLimiter, type Limiter, sharedPerAccount } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { VirustotalLimits } from "./virustotal-limits.ts";

/** The limits of the key an account name stands for: made for the first client, shared by the others. */
export const accountLimits = sharedPerAccount((clock: Clock, _account: string, limits: VirustotalLimits): Limiter => {
  const { requestsPerMinute = 4, requestsPerDay = 500 } = limits;
  return createLimiter({
    clock,
    account: {
      windows: [
        { limit: requestsPerMinute, perMs: 60_000 },
        { limit: requestsPerDay, perMs: 86_400_000 },
      ],
    },
  });
});
