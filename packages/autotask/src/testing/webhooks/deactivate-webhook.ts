import type { Tenant } from "../tenant/tenant.ts";
import type { Callouts } from "./callouts.ts";
import { escapeJson } from "./escape-json.ts";
import { findWebhook, type WebhookAddress, webhookTables } from "./find-webhook.ts";
import { webhookSubjects } from "./webhook-subjects.ts";

/** Turns a webhook off and tells its deactivation address once. That call carries no signature; what is in its body is unconfirmed. */
export const deactivateWebhook = async (tenant: Tenant, callouts: Callouts, address: WebhookAddress): Promise<void> => {
  const webhook = findWebhook(tenant, address);
  if (!webhook) return;
  tenant.database.table(webhookTables(address.subject).webhooks).patch(webhook.id, { isActive: false });
  const body = escapeJson({
    Action: "Deactivated",
    Guid: webhook.guid,
    EntityType: webhookSubjects[address.subject].wireName,
    EventTime: new Date(tenant.clock.now()).toISOString(),
  });
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  // Nobody at the service waits for what the receiver says to this.
  await callouts.fetch(webhook.deactivationUrl, { method: "POST", headers, body }).catch(() => undefined);
};
