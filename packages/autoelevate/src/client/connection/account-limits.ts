import {
  createLimiter,
  createSharedLimiter,
  type Limiter,
  type LimiterSettings,
  sharedPerAccount,
} from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { AutoelevateLimits } from "./autoelevate-limits.ts";

/** The limits of the tenant an account name stands for: made for the first client, shared by the others. */
export const accountLimits = sharedPerAccount((clock: Clock, _account: string, limits: AutoelevateLimits): Limiter => {
  const { requestsPerHour = 100, requestsPerMinute = 20, sharedPort: port } = limits;
  const settings: LimiterSettings = {
    clock,
    perKey: {
      windows: [
        { limit: requestsPerHour, perMs: 3_600_000 },
        { limit: requestsPerMinute, perMs: 60_000 },
      ],
    },
  };
  return port === undefined ? createLimiter(settings) : createSharedLimiter({ ...settings, port });
});
