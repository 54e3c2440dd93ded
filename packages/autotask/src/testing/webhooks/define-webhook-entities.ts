import { defineEntity, type EntityDefinition } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";
import { webhookFieldChoices } from "./webhook-field-choices.ts";
import type { WebhookPrefix } from "./webhook-subjects.ts";

const everyVerb = ["create", "update", "delete"] as const;

const webhookFields = {
  deactivationUrl: field.string({ required: true, maxLength: 500 }),
  isActive: field.boolean({ required: true }),
  isReady: field.boolean({ readOnly: true, initially: false }),
  isSubscribedToCreateEvents: field.boolean({ initially: false }),
  isSubscribedToDeleteEvents: field.boolean({ initially: false }),
  isSubscribedToUpdateEvents: field.boolean({ initially: false }),
  name: field.string({ required: true, maxLength: 50 }),
  notificationEmailAddress: field.string({ maxLength: 150 }),
  ownerResourceID: field.integer({ reference: "Resource" }),
  secretKey: field.string({ required: true, maxLength: 64, writeOnly: true, queryable: false }),
  sendThresholdExceededNotification: field.boolean({ required: true }),
  webhookUrl: field.string({ required: true, maxLength: 500 }),
};

/** `/{Prefix}Webhooks`. The newer of them spell the server's own name for a webhook `webhookGuid`. */
export const defineWebhooks = <Prefix extends WebhookPrefix>(prefix: Prefix, firstId: number) =>
  defineEntity({
    name: `${prefix}Webhooks`,
    type: `${prefix}Webhook`,
    firstId,
    root: everyVerb,
    fields: { ...webhookFields, webhookGUID: field.string({ readOnly: true }) },
  });

/** The same with `webhookGuid`. */
export const defineNewerWebhooks = <Prefix extends WebhookPrefix>(prefix: Prefix, firstId: number) =>
  defineEntity({
    name: `${prefix}Webhooks`,
    type: `${prefix}Webhook`,
    firstId,
    root: everyVerb,
    fields: { ...webhookFields, webhookGuid: field.string({ readOnly: true }) },
  });

const webhookID = <Prefix extends WebhookPrefix>(prefix: Prefix) =>
  field.integer({
    required: true,
    readOnly: "afterCreate",
    reference: `${prefix}Webhook`,
    mayBeInactive: true,
    indexed: true,
  });

const whatItShows = {
  isDisplayAlwaysField: field.boolean({ required: true }),
  isSubscribedField: field.boolean({ required: true }),
};

/** `/{Prefix}Webhooks/{id}/Fields`: what a webhook watches and what it always shows. */
export const defineWebhookFields = <Prefix extends WebhookPrefix>(
  prefix: Prefix,
  firstId: number,
  subject: EntityDefinition,
) =>
  defineEntity({
    name: `${prefix}WebhookFields`,
    type: `${prefix}WebhookField`,
    firstId,
    child: { of: `${prefix}Webhooks`, segment: "Fields", key: "webhookID", verbs: everyVerb },
    fields: {
      fieldID: field.integer({ required: true, readOnly: "afterCreate", picklist: webhookFieldChoices(subject) }),
      ...whatItShows,
      webhookID: webhookID(prefix),
    },
  });

/** `/{Prefix}Webhooks/{id}/UdfFields`: the same for fields the tenant added. */
export const defineWebhookUdfFields = <Prefix extends WebhookPrefix>(
  prefix: Prefix,
  firstId: number,
  subject: EntityDefinition,
) =>
  defineEntity({
    name: `${prefix}WebhookUdfFields`,
    type: `${prefix}WebhookUdfField`,
    firstId,
    child: { of: `${prefix}Webhooks`, segment: "UdfFields", key: "webhookID", verbs: everyVerb },
    fields: {
      udfFieldID: field.integer({ required: true, readOnly: "afterCreate", picklistOfAddedTo: subject.name }),
      ...whatItShows,
      webhookID: webhookID(prefix),
    },
  });

/** `/{Prefix}Webhooks/{id}/ExcludedResources`: whose changes set off nothing. */
export const defineWebhookExcludedResources = <Prefix extends WebhookPrefix>(prefix: Prefix, firstId: number) =>
  defineEntity({
    name: `${prefix}WebhookExcludedResources`,
    type: `${prefix}WebhookExcludedResource`,
    firstId,
    child: { of: `${prefix}Webhooks`, segment: "ExcludedResources", key: "webhookID", verbs: ["create", "delete"] },
    fields: {
      resourceID: field.integer({ required: true, readOnly: "afterCreate", reference: "Resource" }),
      webhookID: webhookID(prefix),
    },
  });
