import type { AutotaskWebhookEvent } from "./autotask-webhook-event.ts";
import type { WebhookEntity } from "./webhook-entity.ts";

/**
 * Which events were taken already. A host keeps them in its own database, in the same transaction as what `onEvent` keeps where it can: then each event is
 * taken exactly once. Otherwise one that comes again after a crash between the two is taken twice, never lost.
 */
export interface SeenEvents {
  /** Whether an event with this `key` was taken. */
  has(key: string): Promise<boolean>;
  /** Keeps an event; keeping it twice changes nothing. Autotask sends again for two minutes, so keep at least a day. */
  add(event: AutotaskWebhookEvent): Promise<void>;
  /** When the newest event about a record took place, ISO 8601; undefined when there was none. What `reconcileWebhooks` compares with. */
  latest(entity: WebhookEntity, id: number): Promise<string | undefined>;
}
