import type { AutotaskClient } from "../client/autotask-client.ts";
import { defineEntity } from "../client/entity/define-entity.ts";
import { type WebhookEntity, watchableEntities } from "./webhook-entity.ts";

const everyVerb = ["query", "create", "update", "delete"] as const;

const whatItShows = {
  isSubscribedField: { type: "boolean", required: true },
  isDisplayAlwaysField: { type: "boolean", required: true },
} as const;

const webhookID = { type: "integer", required: true, readOnly: "after create" } as const;

/** The client's view of everything that makes up the webhooks of an entity. Notes have no fields of the tenant's own. */
export function webhooksOf(client: AutotaskClient, entity: WebhookEntity) {
  const { prefix } = watchableEntities[entity];
  const name: string = `${prefix}Webhooks`;
  const below = (path: string) => ({ entity: name, path, field: "webhookID" }) as const;

  const webhooks = defineEntity({
    name,
    verbs: everyVerb,
    fields: {
      deactivationUrl: { type: "string", required: true, maxLength: 500 },
      isActive: { type: "boolean", required: true },
      isReady: { type: "boolean", readOnly: true },
      isSubscribedToCreateEvents: { type: "boolean" },
      isSubscribedToDeleteEvents: { type: "boolean" },
      isSubscribedToUpdateEvents: { type: "boolean" },
      name: { type: "string", required: true, maxLength: 50 },
      notificationEmailAddress: { type: "string", maxLength: 150 },
      ownerResourceID: { type: "integer", reference: "Resources" },
      secretKey: { type: "string", required: true, maxLength: 64, queryable: false },
      sendThresholdExceededNotification: { type: "boolean", required: true },
      // The older entities spell it the first way, those of tickets and notes the second (reported by an integrator).
      webhookGUID: { type: "string", readOnly: true },
      webhookGuid: { type: "string", readOnly: true },
      webhookUrl: { type: "string", required: true, maxLength: 500 },
    },
  });
  const fields = defineEntity({
    name: `${prefix}WebhookFields` as string,
    verbs: everyVerb,
    parent: below("Fields"),
    fields: { fieldID: { ...webhookID, picklist: true }, ...whatItShows, webhookID },
  });
  const udfFields = defineEntity({
    name: `${prefix}WebhookUdfFields` as string,
    verbs: everyVerb,
    parent: below("UdfFields"),
    fields: { udfFieldID: { ...webhookID, picklist: true }, ...whatItShows, webhookID },
  });
  const excludedResources = defineEntity({
    name: `${prefix}WebhookExcludedResources` as string,
    verbs: ["query", "create", "delete"],
    parent: below("ExcludedResources"),
    fields: { resourceID: { ...webhookID, reference: "Resources" }, webhookID },
  });

  return {
    webhooks: client.entity(webhooks),
    fields: client.entity(fields),
    udfFields: entity === "TicketNotes" ? undefined : client.entity(udfFields),
    excludedResources: client.entity(excludedResources),
  };
}

/** The webhooks of one entity, by the client. */
export type WebhookClients = ReturnType<typeof webhooksOf>;

/** A webhook as Autotask answers it. */
export type WebhookRecord = NonNullable<Awaited<ReturnType<WebhookClients["webhooks"]["get"]>>>;
