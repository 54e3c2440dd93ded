import { createLimiter, createSharedLimiter, type Limiter, sharedPerAccount } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import { AddressBlockedError } from "./address-blocked-error.ts";
import type { DattoRmmLimits } from "./datto-rmm-limits.ts";
import { readOperationKey } from "./operation-key.ts";

const perMs = 60_000;

/** The limits of an account, made for the first client of a platform and shared by the others; with a port, by other processes as well. */
export const accountLimits = sharedPerAccount((clock: Clock, _platform: string, limits: DattoRmmLimits): Limiter => {
  const create = () => createAccountLimiter(clock, limits);
  const { sharedPort: port } = limits;
  return port === undefined ? create() : quietWhenBlocked(clock, createSharedLimiter({ clock, port, create }));
});

/** The other processes of the machine have the same address, so a block of one holds for them all. */
function quietWhenBlocked(clock: Clock, limiter: Limiter): Limiter {
  return {
    pauseUntil: limiter.pauseUntil,
    run: (key, slot, task) =>
      limiter.run(key, slot, task).catch((error: unknown) => {
        if (error instanceof AddressBlockedError) limiter.pauseUntil(clock.now() + (error.retryAfterMs ?? 0));
        throw error;
      }),
  };
}

/** Reads and writes have budgets of their own. */
function createAccountLimiter(clock: Clock, limits: DattoRmmLimits): Limiter {
  const { readsPerMinute = 500, writesPerMinute = 500, writesPerOperationAndMinute = 90, inFlight = 8 } = limits;
  const window = (limit: number) => ({ windows: [{ limit, perMs }] });
  const perKey = (key: string) => {
    if (key === readOperationKey) return {};
    return window(key === "device-udf-set" ? writesPerOperationAndMinute * 5 : writesPerOperationAndMinute);
  };
  const writes = createLimiter({ clock, account: { inFlight, ...window(writesPerMinute) }, perKey });
  const reads = limits.countTogether
    ? writes
    : createLimiter({ clock, account: { inFlight, ...window(readsPerMinute) }, perKey });
  return {
    run: (key, slot, task) => (key === readOperationKey ? reads : writes).run(key, slot, task),
    pauseUntil(instant) {
      reads.pauseUntil(instant);
      writes.pauseUntil(instant);
    },
  };
}
