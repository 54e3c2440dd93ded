import {
  createLimiter,
  createSharedLimiter,
  type Limiter,
  type LimiterSettings,
  sharedPerAccount,
} from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import { type AttachmentVolume, createAttachmentVolume } from "../attachments/attachment-volume.ts";
import type { AutotaskLimits } from "./autotask-limits.ts";
import { createRequestBudget, type RequestBudget } from "./request-budget.ts";

/** What all clients of one database share. */
export interface AccountLimits {
  readonly limiter: Limiter;
  readonly budget: RequestBudget;
  readonly attachments: AttachmentVolume;
}

/** The endpoint that tells how much of the budget is used; it must not wait for the budget itself. */
export const thresholdEndpoint = "ThresholdInformation";

/** The limits of the database an account name stands for: made for the first client, shared by the others. */
export const accountLimits = sharedPerAccount(
  (clock: Clock, _account: string, limits: AutotaskLimits): AccountLimits => {
    const { inFlightPerEndpoint = 3, requestsPerHour = 9_500, observeEvery = 250, sharedPort: port } = limits;
    const settings: LimiterSettings = {
      clock,
      account: { windows: [{ limit: requestsPerHour, perMs: 3_600_000 }] },
      perKey: (endpoint) => ({ inFlight: endpoint === thresholdEndpoint ? 1 : inFlightPerEndpoint }),
    };
    return {
      limiter: port === undefined ? createLimiter(settings) : createSharedLimiter({ ...settings, port }),
      budget: createRequestBudget({ clock, observeEvery }),
      attachments: createAttachmentVolume(clock),
    };
  },
);
