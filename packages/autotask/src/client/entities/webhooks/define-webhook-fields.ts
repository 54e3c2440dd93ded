import { defineEntity } from "../../entity/define-entity.ts";

/** Which fields a webhook watches and shows. A webhook without any never becomes ready (vendor documentation). */
export const defineWebhookFields = <const Prefix extends string>(prefix: Prefix) =>
  defineEntity({
    name: `${prefix}WebhookFields`,
    verbs: ["query", "create", "update", "delete"],
    parent: { entity: `${prefix}Webhooks`, path: "Fields", field: "webhookID" },
    fields: {
      fieldID: { type: "integer", required: true, readOnly: "after create", picklist: true },
      isDisplayAlwaysField: { type: "boolean", required: true },
      isSubscribedField: { type: "boolean", required: true },
      webhookID: { type: "integer", required: true, readOnly: "after create" },
    },
  });
