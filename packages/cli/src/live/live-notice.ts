import type { Tenant } from "@msp/workflows";
import type { LiveCompany } from "./company-of-run.ts";

/** What people are told before a live run does anything: whose services, for which customer, and what limits it. */
export function liveNotice({ title, live }: Tenant<never>, company: LiveCompany): readonly string[] {
  const { companies, killSwitch } = live;
  return [
    `LIVE: this writes to the real services of "${title}".`,
    `  this run:    ${company.name} (company ${company.id}), ${company.source}`,
    `  allow list:  ${companies.length === 0 ? "empty; nothing is written for anybody" : `companies ${companies.join(", ")}`}`,
    `  kill switch: ${killSwitch ? "ON; nothing is written" : "off; read again before every write"}`,
  ];
}
