import { createLimiter, createSharedLimiter, type Limiter, sharedPerAccount } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { ItGlueLimits } from "./it-glue-limits.ts";

/** The limiter of an account: made for the first client, shared by the others. */
export const accountLimiter = sharedPerAccount((clock: Clock, _account: string, limits: ItGlueLimits): Limiter => {
  const { requestsPer5Minutes = 2_900, inFlight = 10, sharedPort: port } = limits;
  const settings = { clock, account: { inFlight, windows: [{ limit: requestsPer5Minutes, perMs: 300_000 }] } };
  return port === undefined ? createLimiter(settings) : createSharedLimiter({ ...settings, port });
});
