import type { AutotaskClient } from "../client/autotask-client.ts";
import { defineWebhookExcludedResources } from "../client/entities/webhooks/define-webhook-excluded-resources.ts";
import { defineWebhookFields } from "../client/entities/webhooks/define-webhook-fields.ts";
import { defineWebhookUdfFields } from "../client/entities/webhooks/define-webhook-udf-fields.ts";
import { defineWebhooks, type WebhookGuidField } from "../client/entities/webhooks/define-webhooks.ts";
import { type WebhookEntity, watchableEntities } from "./webhook-entity.ts";

/** The client's view of everything that makes up the webhooks of an entity. Notes have no fields of the tenant's own. */
export function webhooksOf(client: AutotaskClient, entity: WebhookEntity) {
  const prefix: string = watchableEntities[entity].prefix;
  return {
    webhooks: client.entity(defineWebhooks(prefix, guidFieldOf(entity))),
    fields: client.entity(defineWebhookFields(prefix)),
    udfFields: entity === "TicketNotes" ? undefined : client.entity(defineWebhookUdfFields(prefix)),
    excludedResources: client.entity(defineWebhookExcludedResources(prefix)),
  };
}

const guidFieldOf = (entity: WebhookEntity): WebhookGuidField =>
  entity === "Tickets" || entity === "TicketNotes" ? "webhookGuid" : "webhookGUID";

/** The webhooks of one entity, by the client. */
export type WebhookClients = ReturnType<typeof webhooksOf>;

/** A webhook as Autotask answers it. */
export type WebhookRecord = NonNullable<Awaited<ReturnType<WebhookClients["webhooks"]["get"]>>>;
