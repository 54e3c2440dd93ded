import { createLimiter, type Limiter, sharedPerAccount } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { DattoRmmLimits } from "./datto-rmm-limits.ts";
import { readOperationKey } from "./operation-key.ts";

const perMs = 60_000;

/** The limits of an account, made for the first client of a platform and shared by the others. Reads and writes have budgets of their own. */
export const accountLimits = sharedPerAccount((clock: Clock, _platform: string, limits: DattoRmmLimits): Limiter => {
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
});
