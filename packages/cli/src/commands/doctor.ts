import { checkTenant, type TenantFinding } from "@msp/autotask";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { openSession } from "../host/open-session.ts";

/** Options of `doctor`. */
export interface DoctorOptions {
  readonly sandbox: boolean;
  readonly tenant: string | undefined;
}

const signs = { fine: "✔", wrong: "✖", "by hand": "☐" } as const;

/** Looks, read only, at everything that keeps a workflow from working in this tenant, and says how to set it up. */
export async function doctor(
  context: CommandContext,
  id: string | undefined,
  options: DoctorOptions,
): Promise<ExitCode> {
  const { terminal } = context;
  const known = await context.workflows();
  const chosen = id === undefined ? known : [findWorkflow(known, id)];
  const session = await openSession(context, options);
  try {
    const zone = await session.autotask.zone();
    const usage = await session.autotask.thresholdInformation();
    const needs = [...new Set(chosen.flatMap((workflow) => workflow.needs))];
    const findings = await checkTenant(session.autotask, session.tenant, needs, { userName: session.autotaskUserName });
    const { live, title } = session.tenant;
    if (context.options.json) terminal.write(JSON.stringify({ tenant: title, zone, usage, live, findings }));
    else {
      terminal.write(`Tenant "${title}", for ${chosen.map((workflow) => workflow.id).join(", ")}`);
      terminal.write(`✔ credentials accepted; database at ${zone.baseUrl}`);
      terminal.write(
        `✔ ${usage.currentTimeframeRequestCount} of ${usage.externalRequestThreshold} requests used in the last ${usage.requestThresholdTimeframe} minutes`,
      );
      terminal.write(
        `  live runs: ${live.killSwitch ? "stopped by the kill switch" : live.companies.length === 0 ? "no company is on the allow list" : `companies ${live.companies.join(", ")}`}`,
      );
      for (const finding of findings) terminal.write(lineOf(finding));
    }
    return findings.some(({ verdict }) => verdict === "wrong") ? exitCode.failed : exitCode.success;
  } finally {
    await session.close();
  }
}

const lineOf = ({ verdict, about, what, advice }: TenantFinding): string =>
  `${signs[verdict]} ${about}: ${what}${advice === undefined ? "" : `\n    → ${advice}`}`;
