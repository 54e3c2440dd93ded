import { defineEntity } from "../entity/define-entity.ts";

/** Events that Autotask gave up sending, kept for 30 days (vendor documentation). */
export const webhookEventErrorLogs = defineEntity({
  name: "WebhookEventErrorLogs",
  verbs: ["query", "delete"],
  fields: {
    accountWebhookID: { type: "integer", readOnly: true },
    contactWebhookID: { type: "integer", readOnly: true },
    createDateTime: { type: "datetime", readOnly: true },
    errorMessage: { type: "string", readOnly: true },
    payload: { type: "string", readOnly: true },
    sequenceNumber: { type: "integer", readOnly: true },
  },
});
