import { checkTenant, type TenantFinding } from "@msp/autotask";
import type { CommandContext } from "../command-context.ts";
import { expectedChecklists } from "../definition/expected-checklists.ts";
import { defaultPolicies } from "../doctor/default-policies.ts";
import { describePolicies } from "../doctor/describe-policies.ts";
import { policyFindings } from "../doctor/policy-findings.ts";
import { serviceFindings } from "../doctor/service-findings.ts";
import { unknownPolicies } from "../doctor/unknown-policies.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { openSession, type Session } from "../host/open-session.ts";
import { findingLines } from "../text/finding-lines.ts";

/** Options of `doctor`. */
export interface DoctorOptions {
  readonly sandbox: boolean;
  readonly tenant: string | undefined;
}

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
    const { title, live } = session.tenant;
    const findings = [
      ...(await checkTenant(session.autotask, session.tenant, needs, {
        userName: session.autotaskUserName,
        checklists: expectedChecklists(chosen, session.tenant),
      })),
      ...(needs.includes("port:mail") ? [mailFinding(session)] : []),
      ...policyFindings(chosen, session.tenant),
      ...unknownPolicies(known, session.tenant),
      ...(await serviceFindings(session, chosen)),
    ];
    const policies = defaultPolicies(chosen, session.tenant);
    const wrong = findings.filter(({ verdict }) => verdict === "wrong").length;
    if (context.options.json) terminal.write(JSON.stringify({ tenant: title, zone, usage, live, findings, policies }));
    else {
      terminal.write(`Tenant "${title}", for ${chosen.map((workflow) => workflow.id).join(", ")}`);
      const { currentTimeframeRequestCount: used, externalRequestThreshold: limit } = usage;
      for (const finding of [
        fine("credentials", `accepted; the database is at ${zone.baseUrl}`),
        fine("requests", `${used} of ${limit} used in the last ${usage.requestThresholdTimeframe} minutes`),
        ...findings,
      ])
        for (const line of findingLines(finding, terminal.columns)) terminal.write(line);
      terminal.write("");
      for (const line of describePolicies(policies, terminal.columns)) terminal.write(line);
      for (const line of limitsOf(session)) terminal.write(line);
      terminal.write(
        wrong === 0 ? "Nothing is wrong." : `${wrong} ${wrong === 1 ? "thing is" : "things are"} wrong: see ✖ above.`,
      );
    }
    return wrong === 0 ? exitCode.success : exitCode.failed;
  } finally {
    await session.close();
  }
}

const fine = (about: string, what: string): TenantFinding => ({ about, verdict: "fine", what });

/** Mail is not tried out: there is no way to do that without sending one. */
const mailFinding = ({ mailServer }: Session): TenantFinding =>
  mailServer === undefined
    ? {
        about: "mail",
        verdict: "wrong",
        what: "no mail server is set up, and a workflow may have to mail our own people",
        advice:
          'Set MSP_SMTP_HOST and MSP_SMTP_FROM (and MSP_SMTP_USER, MSP_SMTP_PASSWORD), or "smtp" in the configuration.',
      }
    : fine("mail", `${mailServer} is set up; it was not contacted`);

function limitsOf({ sandbox, tenant: { live } }: Session): readonly string[] {
  if (sandbox) return [];
  const companies =
    live.companies.length === 0
      ? "for no company (live.companies is empty)"
      : `for companies ${live.companies.join(", ")}`;
  return [`Live runs: ${live.killSwitch ? "none, the kill switch is on" : companies}.`];
}
