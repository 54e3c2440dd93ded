import type { Json } from "@msp/workflows/ports";
import type { WebhookEntity } from "./webhook-entity.ts";

/**
 * What one webhook call tells: that a record was made, changed or deleted. It holds what changed, never the whole record, so read the record by its id
 * before deciding anything.
 */
export interface AutotaskWebhookEvent {
  /** The same for every delivery of this event and for no other event: what a host keeps to take each event once. */
  readonly key: string;
  /** The webhook it comes from; not a name of the event (reported by an integrator). */
  readonly webhookGuid: string;
  /** `unknown` for a kind of record this package does not know yet; `entityType` says what Autotask calls it. */
  readonly entity: WebhookEntity | "unknown";
  /** As Autotask sends it, for example `Account` for a company. */
  readonly entityType: string;
  readonly id: number;
  readonly action: "create" | "update" | "delete";
  readonly sequence: number;
  /** ISO 8601 in UTC; when it was received, where Autotask says no time. */
  readonly at: string;
  /** What is watched and changed, and what is always shown, under the names Autotask sends. */
  readonly fields: { readonly [name: string]: Json };
  /** The resource who did it, or the contact. Missing where Autotask names nobody. */
  readonly personId?: number;
}
