import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Events that could not be delivered. The columns for the three newer kinds of webhook are unconfirmed. */
export const webhookEventErrorLogs = defineEntity({
  name: "WebhookEventErrorLogs",
  type: "WebhookEventErrorLog",
  firstId: 8_001,
  root: ["delete"],
  fields: {
    accountWebhookID: field.integer({ readOnly: true }),
    configurationItemWebhookID: field.integer({ readOnly: true }),
    contactWebhookID: field.integer({ readOnly: true }),
    createDateTime: field.datetime({ readOnly: true }),
    errorMessage: field.string({ readOnly: true }),
    payload: field.string({ readOnly: true }),
    sequenceNumber: field.integer({ readOnly: true }),
    ticketNoteWebhookID: field.integer({ readOnly: true }),
    ticketWebhookID: field.integer({ readOnly: true }),
  },
});
