import { systemClock } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { AutotaskClient } from "../client/autotask-client.ts";
import { refusedHere } from "../client/refused-here.ts";
import type { PartOptions } from "./part-options.ts";
import { readChangedRecords } from "./read-changed-records.ts";
import type { SeenEvents } from "./seen-events.ts";
import { type UndeliveredEvent, undeliveredEvents } from "./undelivered-events.ts";
import { type WebhookEntity, webhookEntityNames } from "./webhook-entity.ts";

/** What to compare. */
export interface ReconcileWebhooksOptions extends PartOptions {
  /** ISO 8601: the `watermark` of the last time, or when the receiver was last certainly up. */
  readonly since: string;
  /** What the receiver has seen. */
  readonly seen: Pick<SeenEvents, "has" | "latest">;
  /** What the receiver's webhooks watch. @default all five */
  readonly entities?: readonly WebhookEntity[] | undefined;
  /** The webhooks whose undelivered events are of interest, by the `guid` of what `registerWebhook` gave. @default everybody's */
  readonly webhookGuids?: readonly string[] | undefined;
  /** How old a change must be, in milliseconds, before its event counts as missing: Autotask tries for two minutes, and searches lag. @default 180_000 */
  readonly settledAfterMs?: number | undefined;
  /** How far an event's time may lie before the record's stamp, in milliseconds. @default 5_000 */
  readonly toleranceMs?: number | undefined;
  /** @default the computer's own */
  readonly clock?: Clock | undefined;
}

/** A record that changed without an event that told of it. */
export interface MissedChange {
  readonly entity: WebhookEntity;
  readonly id: number;
  /** ISO 8601 in UTC, by Autotask's clock. */
  readonly changedAt: string;
  /** The newest event about it, ISO 8601; missing where there was none. */
  readonly lastEventAt?: string;
}

/** What the receiver did not hear of. */
export interface WebhookReconciliation {
  /** The oldest change first. */
  readonly missed: readonly MissedChange[];
  /** Events that Autotask gave up and that did not come otherwise: the only trace of a deletion. */
  readonly undelivered: readonly UndeliveredEvent[] | "no permission";
  /** Entities this account may not read, so nothing is known about them. */
  readonly notRead: readonly WebhookEntity[];
  /** The `since` of the next time, ISO 8601. */
  readonly watermark: string;
}

/**
 * Compares what changed in Autotask with what webhooks told, after an outage and now and then besides: Autotask sends nothing again once it has given up. It
 * rather tells too much than too little: a change of a field that no webhook watches, or by an excluded resource, has no event and is told here. It only reads.
 *
 * Throws `InvalidRequestError` for a `since` that is no instant, and the client's errors.
 *
 * @example
 * ```ts
 * import { createAutotaskClient, createMemorySeenEvents, reconcileWebhooks } from "@msp/autotask";
 *
 * const seen = createMemorySeenEvents();
 * const { missed, watermark } = await reconcileWebhooks(createAutotaskClient(), {
 *   since: "2026-11-23T14:00:00Z",
 *   entities: ["Tickets"],
 *   seen,
 * });
 * for (const { entity, id, changedAt } of missed) console.log(entity, id, changedAt);
 * console.log(`next time from ${watermark}`);
 * ```
 */
export async function reconcileWebhooks(
  client: AutotaskClient,
  {
    since,
    seen,
    entities = webhookEntityNames,
    webhookGuids,
    settledAfterMs = 180_000,
    toleranceMs = 5_000,
    clock = systemClock,
    ...options
  }: ReconcileWebhooksOptions,
): Promise<WebhookReconciliation> {
  const from = Date.parse(since);
  if (Number.isNaN(from)) {
    throw refusedHere("reconciling webhooks", `"${since}" in "since" is not an instant. Write it as ISO 8601.`);
  }
  const until = Math.max(from, clock.now() - settledAfterMs);
  const reading = { ...options, lane: "bulk" } as const;
  const missed: (MissedChange & { readonly at: number })[] = [];
  const notRead: WebhookEntity[] = [];

  for (const entity of entities) {
    const changed = await readChangedRecords(client, entity, { ...reading, from, until });
    if (changed === "no permission") {
      notRead.push(entity);
      continue;
    }
    for (const { id, at } of changed) {
      const lastEventAt = await seen.latest(entity, id);
      if (lastEventAt !== undefined && Date.parse(lastEventAt) >= at - toleranceMs) continue;
      const changedAt = new Date(at).toISOString();
      missed.push({ at, entity, id, changedAt, ...(lastEventAt === undefined ? {} : { lastEventAt }) });
    }
  }

  const guids = webhookGuids && new Set(webhookGuids.map((guid) => guid.toLowerCase()));
  const logged = await undeliveredEvents(client, from, reading);
  const undelivered: UndeliveredEvent[] = [];
  for (const entry of logged === "no permission" ? [] : logged) {
    const { event } = entry;
    if (guids !== undefined && event !== undefined && !guids.has(event.webhookGuid.toLowerCase())) continue;
    if (event === undefined || !(await seen.has(event.key))) undelivered.push(entry);
  }

  return {
    missed: missed.sort((left, right) => left.at - right.at).map(({ at: _at, ...change }) => change),
    undelivered: logged === "no permission" ? logged : undelivered,
    notRead,
    watermark: new Date(until).toISOString(),
  };
}
