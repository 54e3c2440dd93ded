import { existsSync } from "node:fs";
import type { KnownWebhook } from "@msp/autotask";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { readConfig } from "../host/config.ts";
import { openSession } from "../host/open-session.ts";
import {
  listWebhooks,
  registerWebhooks,
  removeLeftWebhooks,
  type WebhookSetup,
} from "../serve/webhook-registrations.ts";
import { wrapTextAfter } from "../text/wrap-text.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `webhooks` and its parts. */
export interface WebhooksOptions {
  readonly tenant: string | undefined;
}

/** What is to be done about Autotask's webhooks. */
export type WebhooksTask = "register" | "list" | "clean up";

/** Registers, lists or removes the webhooks by which Autotask calls the host. */
export async function webhooks(
  context: CommandContext,
  task: WebhooksTask,
  { tenant }: WebhooksOptions,
): Promise<ExitCode> {
  const session = await openSession(context, { sandbox: false, tenant });
  try {
    const { serve: settings } = await readConfig(context.options.config, existsSync);
    const setup = { session, settings, environment: context.environment };
    await tasks[task](context, setup);
    return exitCode.success;
  } finally {
    await session.close();
  }
}

const tasks: { readonly [task in WebhooksTask]: (context: CommandContext, setup: WebhookSetup) => Promise<void> } = {
  async register(context, setup) {
    if (Object.keys(setup.settings.webhooks).length === 0)
      throw new UsageError(
        'No webhook is configured. Name one under "serve", "webhooks", for example {"tickets": {}}.',
      );
    for (const webhook of await registerWebhooks(setup)) {
      const { outcome, isReady, duplicates } = webhook;
      const more = [
        ...(isReady ? [] : ["Autotask does not have it ready yet; register again in a minute"]),
        ...(duplicates.length === 0 ? [] : ['there are others with its address; "msp webhooks clean-up" removes them']),
      ];
      say(context, webhook, `${outcome}${more.map((one) => `; ${one}`).join("")}`, { outcome, duplicates });
    }
  },
  async list(context, setup) {
    const all = await listWebhooks(setup);
    for (const webhook of all) {
      const state = !webhook.isActive ? "turned off" : webhook.isReady ? "active" : "not ready";
      say(context, webhook, `${state}${webhook.isOurs ? "" : ", not ours"}`, { isOurs: webhook.isOurs });
    }
    if (all.length === 0 && !context.options.json) context.terminal.write("Autotask has no webhooks.");
  },
  async "clean up"(context, setup) {
    const { removed, others } = await removeLeftWebhooks(setup);
    for (const webhook of removed) say(context, webhook, "removed", { outcome: "removed" });
    if (removed.length === 0 && !context.options.json)
      context.terminal.write(`Nothing of ours was left over${others.length === 0 ? "" : "; others' were left alone"}.`);
  },
};

function say({ terminal, options }: CommandContext, webhook: KnownWebhook, what: string, more: object): void {
  const { entity, id, name, url, isActive, isReady } = webhook;
  if (options.json)
    terminal.write(JSON.stringify({ kind: "webhook", entity, id, name, url, isActive, isReady, ...more }));
  else
    for (const line of wrapTextAfter(`${name}  `, `${entity} to ${url}: ${what}`, terminal.columns))
      terminal.write(line);
}
