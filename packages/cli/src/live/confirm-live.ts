import type { Tenant } from "@msp/workflows";
import type { PortName } from "@msp/workflows/ports";
import type { CommandContext } from "../command-context.ts";
import { RefusedError } from "../refused-error.ts";
import type { LiveCompany } from "./company-of-run.ts";
import { liveNotice } from "./live-notice.ts";

/** Says whose services will be written to, for whom, what limits it, and what people do because no service is connected for it. */
export function sayLimits(
  { terminal, options }: CommandContext,
  tenant: Tenant<never>,
  company: LiveCompany,
  unconnected: readonly PortName[] = [],
): void {
  const { companies: allowList, killSwitch } = tenant.live;
  if (options.json)
    terminal.write(JSON.stringify({ kind: "live", tenant: tenant.title, company, allowList, killSwitch, unconnected }));
  else for (const line of liveNotice(tenant, company, unconnected)) terminal.write(line);
}

/** Lets a person at the terminal decide; throws `RefusedError` when the answer is no. */
export async function confirmLive({ terminal, options }: CommandContext, yes: boolean): Promise<void> {
  if (!terminal.canAsk || options.json || yes) return;
  const typed = await terminal.ask("Run it? [yes or no] > ");
  if (!/^y(es)?$/i.test(typed.trim())) throw new RefusedError("Nothing was run, and nothing was written.");
}
