import type { Calendar } from "@msp/workflows/ports";
import type { RunSummary } from "../desk/run-summary.ts";
import { describeLiveLimits } from "../live/describe-live-limits.ts";
import { describeUnconnected } from "../live/describe-unconnected.ts";
import { describeAlertRule } from "./alerts/describe-alert-rule.ts";
import type { HostPlan } from "./host-plan.ts";
import { describeRule } from "./rules/describe-rule.ts";

/** What a host is about to do, in lines for whoever decides whether it may. */
export function describeHost(plan: HostPlan, calendar: Pick<Calendar, "format">): readonly string[] {
  const { tenant, file, socket, rules, pollEveryMs, open, nextWake, listen, webhooks, receivesForms, asksOnTickets } =
    plan;
  return [
    `LIVE: this writes to the real services of "${tenant.title}".`,
    ...describeLiveLimits(tenant.live),
    ...describeUnconnected(plan.unconnected),
    `  state file:  ${file}`,
    `  socket:      ${socket}`,
    `  starts:      ${rules.length + plan.alertRules.length === 0 ? "nothing by itself; no rule is configured under serve.start" : ""}`.trimEnd(),
    ...rules.map((rule) => `    ${describeRule(rule)}`),
    ...plan.alertRules.map((rule) => `    ${describeAlertRule(rule)}`),
    `  polls:       ${pollEveryMs === false || (rules.length === 0 && !asksOnTickets) ? "no" : `every ${pollEveryMs / 1000} s`}`,
    `  asks:        ${asksOnTickets ? "in this log, and on the tickets of the runs by internal notes and checklist items" : "in this log alone"}`,
    ...(listen === undefined
      ? [
          `  receives:    nothing from outside${webhooks.length + plan.otherWebhooks.length > 0 ? "; webhooks need --listen" : ""}`,
        ]
      : [
          `  receives:    at ${listen.host}:${listen.port}, ${[...webhooks.map((name) => `/webhooks/autotask/${name}`), ...plan.otherWebhooks.map((name) => `/webhooks/${name}`), ...(receivesForms ? ["/forms/FORM"] : []), "/healthz"].join(", ")}`,
        ]),
    ...(listen === undefined || isThisMachine(listen.host)
      ? []
      : ["               other machines can reach it over plain HTTP: let a proxy with TLS stand before it"]),
    `  waiting:     ${describeWaiting(open)}`,
    `  next timer:  ${nextWake === undefined ? "none" : nextWake <= plan.now ? "now" : calendar.format(nextWake)}`,
  ];
}

const isThisMachine = (host: string): boolean => ["127.0.0.1", "::1", "localhost"].includes(host);

function describeWaiting(open: readonly RunSummary[]): string {
  if (open.length === 0) return "no run";
  const ready = open.filter(({ isReady }) => isReady).length;
  const asking = open.filter(({ requests }) => requests.length > 0).length;
  return `${open.length} run${open.length === 1 ? "" : "s"}; ${ready} to go on at once, ${asking} that people were asked in`;
}
