import type { AnyWorkflow } from "@msp/workflows";
import type { CommandContext } from "../command-context.ts";
import type { Session } from "../host/open-session.ts";
import { readOnlyTicketing } from "../host/read-only-ticketing.ts";
import { unconnectedPorts } from "../host/services/unconnected-ports.ts";
import { companyOfRun, type LiveCompany } from "./company-of-run.ts";
import { confirmLive, sayLimits } from "./confirm-live.ts";
import { requireLivePermission } from "./require-live-permission.ts";

/**
 * What stands before every live run: finds the customer, shows the limits, refuses what they do not allow, and lets a person at a terminal decide.
 * Only reads are made.
 */
export async function goLive(
  context: CommandContext,
  { tenant, adapters, services }: Session,
  { workflow, input }: { readonly workflow: AnyWorkflow; readonly input: unknown },
  { company: given, yes }: { readonly company: string | undefined; readonly yes: boolean },
): Promise<LiveCompany> {
  const company = await companyOfRun(input, given, readOnlyTicketing(adapters));
  sayLimits(context, tenant, company, unconnectedPorts([workflow], services));
  requireLivePermission(tenant, company);
  await confirmLive(context, yes);
  return company;
}
