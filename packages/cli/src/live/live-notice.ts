import type { Tenant } from "@msp/workflows";
import type { PortName } from "@msp/workflows/ports";
import type { LiveCompany } from "./company-of-run.ts";
import { describeLiveLimits } from "./describe-live-limits.ts";
import { describeUnconnected } from "./describe-unconnected.ts";

/** What people are told before a live run does anything: whose services, for which customer, and what limits it. */
export const liveNotice = (
  { title, live }: Tenant<never>,
  company: LiveCompany,
  unconnected: readonly PortName[] = [],
): readonly string[] => [
  `LIVE: this writes to the real services of "${title}".`,
  `  this run:    ${company.name} (company ${company.id}), ${company.source}`,
  ...describeLiveLimits(live),
  ...describeUnconnected(unconnected),
];
