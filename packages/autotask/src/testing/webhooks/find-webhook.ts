import type { EntityName } from "../entities/entities.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { type WebhookSubject, webhookSubjects } from "./webhook-subjects.ts";

/** Which webhook. */
export interface WebhookAddress {
  readonly subject: WebhookSubject;
  readonly webhookID: number;
}

/** A webhook as the part of the service sees it that sends. */
export interface SendingWebhook {
  readonly id: number;
  readonly name: string;
  readonly guid: string;
  readonly url: string;
  readonly deactivationUrl: string;
  readonly secretKey: string;
  readonly isActive: boolean;
  readonly isReady: boolean;
  readonly on: Readonly<Record<"create" | "update" | "delete", boolean>>;
  readonly ownerResourceID: number | null;
  readonly notificationEmailAddress: string | null;
  readonly sendsNotifications: boolean;
}

/** The tables of the webhooks of an entity. Notes have no user-defined fields. */
export const webhookTables = (subject: WebhookSubject) => {
  const { prefix } = webhookSubjects[subject];
  return {
    webhooks: `${prefix}Webhooks`,
    fields: `${prefix}WebhookFields`,
    udfFields: prefix === "TicketNote" ? undefined : `${prefix}WebhookUdfFields`,
    excluded: `${prefix}WebhookExcludedResources`,
  } as const satisfies Record<string, EntityName | undefined>;
};

/** Reads a webhook; undefined when there is none with this id. */
export const findWebhook = (
  { database }: Tenant,
  { subject, webhookID }: WebhookAddress,
): SendingWebhook | undefined => {
  const row = database.table(webhookTables(subject).webhooks).get(webhookID);
  if (!row) return undefined;
  const { values } = row;
  return {
    id: row.id,
    name: String(values.name),
    guid: String(values.webhookGuid ?? values.webhookGUID),
    url: String(values.webhookUrl),
    deactivationUrl: String(values.deactivationUrl),
    secretKey: String(values.secretKey),
    isActive: values.isActive === true,
    isReady: values.isReady === true,
    on: {
      create: values.isSubscribedToCreateEvents === true,
      update: values.isSubscribedToUpdateEvents === true,
      delete: values.isSubscribedToDeleteEvents === true,
    },
    ownerResourceID: typeof values.ownerResourceID === "number" ? values.ownerResourceID : null,
    notificationEmailAddress:
      typeof values.notificationEmailAddress === "string" ? values.notificationEmailAddress : null,
    sendsNotifications: values.sendThresholdExceededNotification === true,
  };
};
