import { defineEntity } from "../../entity/define-entity.ts";

/** Which fields of the tenant's own a webhook watches and shows. Webhooks on notes have none. */
export const defineWebhookUdfFields = <const Prefix extends string>(prefix: Prefix) =>
  defineEntity({
    name: `${prefix}WebhookUdfFields`,
    verbs: ["query", "create", "update", "delete"],
    parent: { entity: `${prefix}Webhooks`, path: "UdfFields", field: "webhookID" },
    fields: {
      isDisplayAlwaysField: { type: "boolean", required: true },
      isSubscribedField: { type: "boolean", required: true },
      udfFieldID: { type: "integer", required: true, readOnly: "after create", picklist: true },
      webhookID: { type: "integer", required: true, readOnly: "after create" },
    },
  });
