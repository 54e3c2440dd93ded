import { systemClock } from "@msp/adapter-kit";
import { type Clock, UnavailableError } from "@msp/workflows/ports";
import type { AutotaskClient } from "../client/autotask-client.ts";
import { refusedHere } from "../client/refused-here.ts";
import { findFieldIds } from "./find-field-ids.ts";
import { keepParts } from "./keep-parts.ts";
import { type KnownWebhook, toKnownWebhook } from "./known-webhook.ts";
import type { PartOptions } from "./part-options.ts";
import { differences, toWebhookBody } from "./to-webhook-body.ts";
import { type AnyWebhookDefinition, checkWebhookDefinition, type WebhookDefinition } from "./webhook-definition.ts";
import { type WebhookEntity, watchableEntities } from "./webhook-entity.ts";
import { partsOf, type WebhookPart } from "./webhook-parts.ts";
import { webhookSecretOf } from "./webhook-secret.ts";
import { type WebhookClients, type WebhookRecord, webhooksOf } from "./webhooks-of.ts";

/** How to register. */
export interface RegisterWebhookOptions extends PartOptions {
  /** How long to wait until Autotask says that it is ready, in milliseconds. @default 30_000 */
  readonly readyWithinMs?: number | undefined;
  /** @default the computer's own */
  readonly clock?: Clock | undefined;
}

/** A webhook that is as it shall be. */
export interface RegisteredWebhook extends KnownWebhook {
  /** What it took: `adopted` was there and equal, `changed` was there and differed, `reactivated` was off. */
  readonly outcome: "created" | "adopted" | "changed" | "reactivated";
  /** Ids of further webhooks of the same entity with the same address; events come from them too. `cleanUpWebhooks` takes them away. */
  readonly duplicates: readonly number[];
}

const askAgainMs = 2_000;

/**
 * Makes Autotask call an address about an entity. It can be repeated at every start: a webhook with this address is adopted, made equal and turned on
 * again; only where there is none is one created. After `UnknownOutcomeError` do the same again. `isReady` tells whether Autotask has it ready by now.
 *
 * The secret is sent each time, because Autotask does not show which one it has (unconfirmed); it stands in no error and in nothing that is logged.
 *
 * Throws `InvalidRequestError` for what Autotask would refuse and for fields that the tenant's webhooks cannot watch, and the client's other errors.
 *
 * @example
 * ```ts
 * import { createAutotaskClient, registerWebhook } from "@msp/autotask";
 *
 * const webhook = await registerWebhook(createAutotaskClient(), {
 *   entity: "Tickets",
 *   name: "msp: tickets",
 *   url: "https://msp.example.com/hooks/autotask",
 *   deactivationUrl: "https://msp.example.com/hooks/autotask/off",
 *   secret: () => process.env.AUTOTASK_WEBHOOK_SECRET ?? "",
 *   on: ["create", "update"],
 *   fields: ["status", "assignedResourceID", "ticketCategory"],
 *   always: ["externalID"],
 *   excludedResourceIds: [29_682_885],
 * });
 * console.log(webhook.outcome, webhook.isReady);
 * ```
 */
export async function registerWebhook<Entity extends WebhookEntity>(
  client: AutotaskClient,
  definition: WebhookDefinition<Entity>,
  { readyWithinMs = 30_000, clock = systemClock, ...options }: RegisterWebhookOptions = {},
): Promise<RegisteredWebhook> {
  const { entity, url } = definition;
  const operation = `registering a webhook for ${entity}`;
  checkWebhookDefinition(definition, operation);
  const body = toWebhookBody(definition, webhookSecretOf(definition.secret).reveal());
  const { supportsWebhookCallouts } = await client[watchableEntities[entity as WebhookEntity].client].information();
  if (!supportsWebhookCallouts) throw refusedHere(operation, `this tenant's Autotask has no webhooks for ${entity}.`);
  const clients = webhooksOf(client, entity);
  const fields = await watchedFields(clients, definition, operation);

  const [standing, ...others] = await clients.webhooks.all({ webhookUrl: url }, options);
  const changes = standing === undefined ? {} : differences(standing, body);
  const id = standing?.id ?? (await clients.webhooks.create(body, options));
  if (Object.keys(changes).length > 0) await clients.webhooks.update({ id, ...changes }, options);
  const parts = partsOf(clients, id, options);
  // Exclusions first: once a field is watched, events are sent.
  const kept = [
    await keepParts(
      parts.excluded,
      [...new Set(definition.excludedResourceIds)].map((key) => ({ key })),
    ),
    await keepParts(parts.fields, fields.own),
    parts.udfFields !== undefined && (await keepParts(parts.udfFields, fields.added)),
  ];

  const record = await untilReady(clients, id, { until: clock.now() + readyWithinMs, clock, operation, options });
  const isChanged = kept.includes(true) || Object.keys(changes).some((name) => name !== "secretKey");
  return {
    ...toKnownWebhook(entity, record),
    outcome: outcomeOf(standing, isChanged),
    duplicates: others.map((other) => other.id),
  };
}

function outcomeOf(standing: WebhookRecord | undefined, isChanged: boolean): RegisteredWebhook["outcome"] {
  if (standing === undefined) return "created";
  if (standing.isActive !== true) return "reactivated";
  return isChanged ? "changed" : "adopted";
}

/** The fields of a definition by their numbers. */
async function watchedFields(
  clients: WebhookClients,
  { fields, always = [], userDefinedFields = [] }: AnyWebhookDefinition,
  operation: string,
): Promise<{ readonly own: readonly WebhookPart[]; readonly added: readonly WebhookPart[] }> {
  const names = [...new Set<string>([...fields, ...always])];
  const ids = findFieldIds(await clients.fields.fields(), "fieldID", names, operation);
  const own = names.map((name) => ({
    key: ids.get(name) ?? 0,
    isSubscribed: fields.includes(name),
    isAlwaysShown: always.includes(name),
  }));
  if (userDefinedFields.length === 0 || clients.udfFields === undefined) return { own, added: [] };
  const addedIds = findFieldIds(await clients.udfFields.fields(), "udfFieldID", userDefinedFields, operation);
  const added = [...addedIds.values()].map((key) => ({ key, isSubscribed: true, isAlwaysShown: false }));
  return { own, added };
}

/** Reads the webhook back until it is ready, or for as long as somebody wants to wait. */
async function untilReady(
  clients: WebhookClients,
  id: number,
  context: {
    readonly until: number;
    readonly clock: Clock;
    readonly operation: string;
    readonly options: PartOptions;
  },
): Promise<WebhookRecord> {
  const { until, clock, operation, options } = context;
  for (;;) {
    const record = await clients.webhooks.get(id, options);
    if (record?.isReady === true || clock.now() >= until) {
      if (record !== undefined) return record;
      throw new UnavailableError(
        `autotask: ${operation}: webhook ${id} was written and cannot be read. Register it again; it is adopted then.`,
        { system: "autotask", operation },
      );
    }
    await clock.sleep(Math.min(askAgainMs, until - clock.now()), options.signal);
  }
}
