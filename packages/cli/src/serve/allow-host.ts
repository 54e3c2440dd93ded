import type { Calendar } from "@msp/workflows/ports";
import type { CommandContext } from "../command-context.ts";
import { RefusedError } from "../refused-error.ts";
import { describeAlertRule } from "./alerts/describe-alert-rule.ts";
import { describeHost } from "./describe-host.ts";
import type { HostPlan } from "./host-plan.ts";
import { describeRule } from "./rules/describe-rule.ts";

/** Shows what a host is about to do, and lets a person at a terminal decide. Throws `RefusedError` where they say no. */
export async function allowHost(
  { terminal, options: { json } }: CommandContext,
  calendar: Pick<Calendar, "format">,
  isAllowed: boolean,
  plan: HostPlan,
): Promise<void> {
  if (json) terminal.write(JSON.stringify(toData(plan)));
  else for (const line of describeHost(plan, calendar)) terminal.write(line);
  if (!terminal.canAsk || json || isAllowed) return;
  const typed = await terminal.ask("Serve? [yes or no] > ");
  if (!/^y(es)?$/i.test(typed.trim())) throw new RefusedError("Nothing was served, and nothing was written.");
}

const toData = ({
  tenant,
  file,
  socket,
  rules,
  pollEveryMs,
  asksOnTickets,
  alertRules,
  listen,
  webhooks,
  otherWebhooks,
  unconnected,
  receivesForms,
  open,
  nextWake,
}: HostPlan) => ({
  kind: "host",
  tenant: tenant.title,
  allowList: tenant.live.companies,
  killSwitch: tenant.live.killSwitch,
  file,
  socket,
  rules: rules.map(describeRule),
  alertRules: alertRules.map(describeAlertRule),
  pollEveryMs,
  asksOnTickets,
  listen: listen ?? null,
  webhooks,
  otherWebhooks,
  unconnected,
  receivesForms,
  openRuns: open.length,
  nextWake: nextWake === undefined ? null : new Date(nextWake).toISOString(),
});
