import type { WebhookEntity } from "./webhook-entity.ts";
import type { WebhookRecord } from "./webhooks-of.ts";

/** A webhook that Autotask knows. */
export interface KnownWebhook {
  readonly entity: WebhookEntity;
  readonly id: number;
  /** What its events carry as `webhookGuid`. */
  readonly guid: string;
  readonly name: string;
  /** Without its query, which may hold somebody's token. */
  readonly url: string;
  readonly isActive: boolean;
  /** False until it watches a field; only then events are sent. */
  readonly isReady: boolean;
}

/** A webhook record in few words. */
export function toKnownWebhook(entity: WebhookEntity, record: WebhookRecord): KnownWebhook {
  return {
    entity,
    id: record.id,
    guid: record.webhookGuid ?? record.webhookGUID ?? "",
    name: record.name ?? "",
    url: withoutQuery(record.webhookUrl ?? ""),
    isActive: record.isActive === true,
    isReady: record.isReady === true,
  };
}

function withoutQuery(text: string): string {
  if (!URL.canParse(text)) return "";
  const { origin, pathname } = new URL(text);
  return origin + pathname;
}
