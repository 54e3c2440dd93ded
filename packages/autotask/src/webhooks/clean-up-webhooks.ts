import { NotFoundError } from "@msp/workflows/ports";
import type { AutotaskClient } from "../client/autotask-client.ts";
import { type KnownWebhook, toKnownWebhook } from "./known-webhook.ts";
import type { PartOptions } from "./part-options.ts";
import { type WebhookEntity, webhookEntityNames } from "./webhook-entity.ts";
import { webhooksOf } from "./webhooks-of.ts";

/** Which webhooks are ours, and which of them stay. */
export interface CleanUpWebhooksOptions extends PartOptions {
  /** What the names of ours begin with; not empty. */
  readonly namePrefix: string;
  /** What the addresses of ours begin with, for example `https://msp.example.com/hooks/`; not empty. */
  readonly urlPrefix: string;
  /** What stays, usually what `registerWebhook` gave. */
  readonly keep: readonly Pick<KnownWebhook, "entity" | "id">[];
  /** @default all five */
  readonly entities?: readonly WebhookEntity[] | undefined;
}

/**
 * Takes away webhooks that earlier installations of ours left: only those whose name and address both begin as ours do. What belongs to others, or looks
 * like ours by one of the two alone, is told and left alone.
 *
 * Throws `RangeError` for an empty prefix, because everything begins with that.
 */
export async function cleanUpWebhooks(
  client: AutotaskClient,
  { namePrefix, urlPrefix, keep, entities = webhookEntityNames, ...options }: CleanUpWebhooksOptions,
): Promise<{ readonly removed: readonly KnownWebhook[]; readonly others: readonly KnownWebhook[] }> {
  if (namePrefix.trim() === "" || urlPrefix.trim() === "") {
    throw new RangeError("Webhooks are ours by what their names and addresses begin with; neither may be empty.");
  }
  const removed: KnownWebhook[] = [];
  const others: KnownWebhook[] = [];
  for (const entity of entities) {
    const { webhooks } = webhooksOf(client, entity);
    for (const record of await webhooks.all({}, options)) {
      const webhook = toKnownWebhook(entity, record);
      if (keep.some((kept) => kept.entity === entity && kept.id === webhook.id)) continue;
      if (!webhook.name.startsWith(namePrefix) || record.webhookUrl?.startsWith(urlPrefix) !== true) {
        others.push(webhook);
        continue;
      }
      await webhooks.delete(webhook.id, options).catch((error: unknown) => {
        // Somebody else was faster.
        if (!(error instanceof NotFoundError)) throw error;
      });
      removed.push(webhook);
    }
  }
  return { removed, others };
}
