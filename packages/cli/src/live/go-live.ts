import type { CommandContext } from "../command-context.ts";
import type { Session } from "../host/open-session.ts";
import { readOnlyTicketing } from "../host/read-only-ticketing.ts";
import { RefusedError } from "../refused-error.ts";
import { companyOfRun, type LiveCompany } from "./company-of-run.ts";
import { liveNotice } from "./live-notice.ts";
import { requireLivePermission } from "./require-live-permission.ts";

/**
 * What stands before every live run: finds the customer, shows the limits, refuses what they do not allow, and lets a person at a terminal decide.
 * Only reads are made.
 */
export async function goLive(
  { terminal, options: { json } }: CommandContext,
  { tenant, adapters }: Session,
  input: unknown,
  { company: given, yes }: { readonly company: string | undefined; readonly yes: boolean },
): Promise<LiveCompany> {
  const company = await companyOfRun(input, given, readOnlyTicketing(adapters));
  const { companies, killSwitch } = tenant.live;
  if (json)
    terminal.write(JSON.stringify({ kind: "live", tenant: tenant.title, company, allowList: companies, killSwitch }));
  else for (const line of liveNotice(tenant, company)) terminal.write(line);
  requireLivePermission(tenant, company);
  if (terminal.canAsk && !json && !yes) {
    const typed = await terminal.ask("Run it? [yes or no] > ");
    if (!/^y(es)?$/i.test(typed.trim())) throw new RefusedError("Nothing was run, and nothing was written.");
  }
  return company;
}
