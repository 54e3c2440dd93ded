import { toWireDate } from "../store/wire-date.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { insertRow } from "../write/insert-row.ts";
import type { Callout } from "./callout.ts";
import type { Callouts } from "./callouts.ts";
import { deactivateWebhook } from "./deactivate-webhook.ts";
import { findWebhook, type SendingWebhook } from "./find-webhook.ts";

/** So many failed events in a row turn a webhook off. */
const mostFailures = 25;

/** The column of the error log that names a webhook of each kind. */
const logColumns = {
  Companies: "accountWebhookID",
  ConfigurationItems: "configurationItemWebhookID",
  Contacts: "contactWebhookID",
  TicketNotes: "ticketNoteWebhookID",
  Tickets: "ticketWebhookID",
} as const;

const addressesOf = ({ database }: Tenant, webhook: SendingWebhook): readonly string[] => {
  const owner = database.table("Resources").get(webhook.ownerResourceID ?? -1)?.values.email ?? null;
  const all = [owner, webhook.notificationEmailAddress];
  return all.filter((address): address is string => typeof address === "string" && address !== "");
};

/** What the service does when an event was given up: it logs it, mails people at most once a day, and in the end turns the webhook off. */
export const recordFailure = async (
  tenant: Tenant,
  callouts: Callouts,
  callout: Callout,
  { problem, failures, mayMail }: { readonly problem: string; readonly failures: number; readonly mayMail: boolean },
): Promise<{ readonly mailed: boolean }> => {
  const { subject, webhookID, sequence, body } = callout;
  const at = tenant.clock.now();
  insertRow(
    tenant,
    "WebhookEventErrorLogs",
    {
      [logColumns[subject]]: webhookID,
      createDateTime: toWireDate(at),
      errorMessage: problem,
      payload: body,
      sequenceNumber: sequence,
    },
    at,
  );
  const webhook = findWebhook(tenant, callout);
  if (!webhook) return { mailed: false };
  const to = webhook.sendsNotifications && mayMail ? addressesOf(tenant, webhook) : [];
  if (to.length > 0) callouts.mails.push({ at, to, subject: `Webhook ${webhook.name} could not be delivered` });
  if (failures >= mostFailures) await deactivateWebhook(tenant, callouts, callout);
  return { mailed: to.length > 0 };
};
