import type { CommandContext } from "../command-context.ts";
import type { OpenedDesk } from "../desk/open-run-desk.ts";
import type { RunSummary } from "../desk/run-summary.ts";
import { readOnlyTicketing } from "../host/read-only-ticketing.ts";
import type { LiveCompany } from "./company-of-run.ts";
import { confirmLive, sayLimits } from "./confirm-live.ts";
import { requireLivePermission } from "./require-live-permission.ts";

/**
 * What stands before runs that go on here: the customers they were begun for, the limits, and a person's word. A run that is being cancelled writes
 * nothing new, so no limit keeps it from ending. Only reads are made.
 */
export async function goLiveAgain(
  context: CommandContext,
  { desk, session: { tenant, adapters } }: OpenedDesk,
  runs: readonly RunSummary[],
  { yes }: { readonly yes: boolean },
): Promise<void> {
  const ticketing = readOnlyTicketing(adapters);
  const told = new Set<string>();
  for (const { runId, company: id } of runs) {
    if (id === undefined || told.has(id) || (await isBeingCancelled(desk, runId))) continue;
    told.add(id);
    const company: LiveCompany = { id, name: (await ticketing.getCompany(id)).name, source: `of run ${runId}` };
    sayLimits(context, tenant, company);
    requireLivePermission(tenant, company);
  }
  if (told.size > 0) await confirmLive(context, yes);
}

const isBeingCancelled = async (desk: OpenedDesk["desk"], runId: string): Promise<boolean> =>
  (await desk.journal(runId)).entries.some(({ kind }) => kind === "cancel asked");
