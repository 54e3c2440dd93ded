import { existsSync } from "node:fs";
import type { CommandContext } from "../command-context.ts";
import { addressOf } from "../desk/address-of.ts";
import { prepareStateFolder, stateFileOf } from "../desk/state-file.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { readConfig } from "../host/config.ts";
import { findTelemetry } from "../host/find-telemetry.ts";
import { obtainJournalKey } from "../host/journal-key.ts";
import { openSession, type Session } from "../host/open-session.ts";
import { unconnectedPorts } from "../host/services/unconnected-ports.ts";
import { operatorOf } from "../people/operator-of.ts";
import { checkAlertRules } from "../serve/alerts/check-alert-rules.ts";
import { allowHost } from "../serve/allow-host.ts";
import type { Host } from "../serve/create-host.ts";
import { createHostLog } from "../serve/create-host-log.ts";
import { findOtherWebhooks } from "../serve/find-other-webhooks.ts";
import { findSecrets } from "../serve/find-secrets.ts";
import type { HostEvent, HostLog } from "../serve/host-event.ts";
import { parseAddress } from "../serve/http/parse-address.ts";
import { onceListening } from "../serve/once-listening.ts";
import { openOnlyHost } from "../serve/open-only-host.ts";
import { namesOfWebhooks } from "../serve/other-webhooks.ts";
import { pollIntervalMs, waitingTimeMs } from "../serve/poll-interval.ts";
import { checkStartRules } from "../serve/rules/check-start-rules.ts";
import { loadTemplates } from "../serve/rules/load-templates.ts";

/** Options of `serve`. */
export interface ServeCommandOptions {
  readonly tenant: string | undefined;
  readonly state: string | undefined;
  readonly keyFile: string | undefined;
  /** The operator where the tenant file names none, as `id` or `id=Name`. */
  readonly as: string | undefined;
  /** HOST:PORT or PORT. */
  readonly listen: string | undefined;
  /** Do what is due now, and end. */
  readonly once: boolean;
  /** Begin without asking at the terminal. */
  readonly yes: boolean;
}

/** Makes this process the host of the state file, until it is ended. */
export async function serve(context: CommandContext, options: ServeCommandOptions): Promise<ExitCode> {
  const session = await openSession(context, { sandbox: false, tenant: options.tenant });
  try {
    return await serveWith(context, session, options);
  } finally {
    await session.close();
  }
}

async function serveWith(context: CommandContext, session: Session, options: ServeCommandOptions): Promise<ExitCode> {
  const { environment, terminal } = context;
  const { serve: settings } = await readConfig(context.options.config, existsSync);
  const workflows = await context.workflows();
  const templates = await loadTemplates(context.options.module);
  const rules = checkStartRules(settings.start, { workflows, templates, tenant: session.tenant });
  const pollEveryMs = pollIntervalMs(settings.poll);
  const alerts = {
    rules: checkAlertRules(settings.alerts.start, { workflows, tenant: session.tenant }),
    ticketWithinMs: waitingTimeMs(settings.alerts.ticketWithin, "serve.alerts.ticketWithin"),
  };
  const otherWebhooks = findOtherWebhooks(settings, environment, session.clients);
  const { webhookSecrets, formSecret } = findSecrets(settings, environment);
  const address = options.listen ?? settings.listen;
  const listen = address === undefined ? undefined : parseAddress(address);
  const file = await stateFileOf(context, options.state);
  await prepareStateFolder(file);
  const log = createHostLog(context, session.clock, session.calendar);
  const hostOptions = {
    ...{ file, session, workflows, rules, pollEveryMs, listen, webhookSecrets, formSecret, log },
    ...{ alerts, otherWebhooks },
    technicians: settings.technicians,
    operator: operatorOf(context, options.as),
    signingKey: await obtainJournalKey({ file: options.keyFile, environment }),
    telemetry: await findTelemetry(context),
  };
  const host = await openOnlyHost(hostOptions, context.clock);
  try {
    await allowHost(context, session.calendar, options.yes, {
      ...{ tenant: session.tenant, now: session.clock.now(), file: host.desk.file, socket: addressOf(file).path },
      asksOnTickets: settings.technicians.onTickets,
      ...{ rules, pollEveryMs, listen, webhooks: Object.keys(webhookSecrets), receivesForms: formSecret !== undefined },
      alertRules: alerts.rules,
      otherWebhooks: namesOfWebhooks(otherWebhooks),
      unconnected: unconnectedPorts(workflows, session.services),
      open: await host.desk.runs({ isOpen: true }),
      nextWake: host.desk.nextWake(),
    });
    if (options.once) {
      await host.once();
      log(await lookedOnce(host));
    } else
      await serveUntilEnded(host, log, terminal.ended, async () => {
        if (listen === undefined || Object.keys(webhookSecrets).length === 0) return;
        const mustCatchUp = pollEveryMs === false && rules.length > 0;
        await onceListening({ host, setup: { session, settings, environment }, mustCatchUp, log });
      });
  } finally {
    await host.stop();
  }
  return exitCode.success;
}

/** Resolves when somebody has ended the host; rejects when its state file did. */
async function serveUntilEnded(
  host: Host,
  log: HostLog,
  ended: AbortSignal,
  onceServing: () => Promise<void>,
): Promise<void> {
  const { url } = await host.begin();
  log({
    kind: "serving",
    text: url === undefined ? "Serving. Ctrl+C ends it." : `Serving, and receiving at ${url}. Ctrl+C ends it.`,
    facts: { url: url ?? null },
  });
  const onEnd = () => {
    log({
      kind: "stopping",
      text: "Ending: what has begun is brought to its end. The same signal again ends at once, and nothing is lost by it.",
    });
    void host.stop();
  };
  if (ended.aborted) onEnd();
  else ended.addEventListener("abort", onEnd, { once: true });
  await Promise.all([onceServing(), host.ended]);
  log({ kind: "stopped", text: "Ended. Everything is kept; nothing fires until a host serves again." });
}

/** How things stand after one look, so that no look ends without a word. */
async function lookedOnce({ desk }: Host): Promise<HostEvent> {
  const open = await desk.runs({ isOpen: true });
  const asking = open.filter(({ requests }) => requests.length > 0).length;
  const asks =
    asking === 0 ? "nobody is asked anything" : `${asking} of them ${asking === 1 ? "asks" : "ask"} somebody`;
  const text = `Looked once: ${open.length === 0 ? "no run is" : open.length === 1 ? "1 run is" : `${open.length} runs are`} open${open.length === 0 ? "" : `, ${asks}`}.`;
  return { kind: "stopped", text, facts: { open: open.length, asking } };
}
