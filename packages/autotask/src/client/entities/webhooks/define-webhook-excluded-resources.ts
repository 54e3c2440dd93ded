import { defineEntity } from "../../entity/define-entity.ts";

/** Whose changes a webhook does not tell. There is nothing to update. */
export const defineWebhookExcludedResources = <const Prefix extends string>(prefix: Prefix) =>
  defineEntity({
    name: `${prefix}WebhookExcludedResources`,
    verbs: ["query", "create", "delete"],
    parent: { entity: `${prefix}Webhooks`, path: "ExcludedResources", field: "webhookID" },
    fields: {
      resourceID: { type: "integer", required: true, readOnly: "after create", reference: "Resources" },
      webhookID: { type: "integer", required: true, readOnly: "after create" },
    },
  });
