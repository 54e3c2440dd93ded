import { readFileSync } from "node:fs";
import { type LiveRunLimits, loadTenant, type Tenant } from "@msp/workflows";

/** Nothing may be written. */
const stopped: LiveRunLimits = { companies: [], killSwitch: true };

/**
 * The tenant with limits of live runs that are read anew from its file whenever they are asked for, which is before every write: a kill switch has to
 * work while a run goes on. A file that cannot be read or understood any more counts as the kill switch.
 */
export const watchLiveLimits = (tenant: Tenant<never>, file: string): Tenant<never> =>
  Object.freeze({
    ...tenant,
    get live() {
      try {
        return loadTenant(JSON.parse(readFileSync(file, "utf8"))).live;
      } catch {
        return stopped;
      }
    },
  });
