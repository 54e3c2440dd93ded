import { defineEntity } from "../../entity/define-entity.ts";

/** How the name of a webhook's own number is written: the older entities' the first way, those of tickets and notes the second (reported by an integrator). */
export type WebhookGuidField = "webhookGUID" | "webhookGuid";

/** The webhooks on one entity, named by the singular: `Ticket` has `TicketWebhooks`. Fields and excluded resources hang below each. */
export const defineWebhooks = <const Prefix extends string, const Guid extends WebhookGuidField>(
  prefix: Prefix,
  guid: Guid,
) =>
  defineEntity({
    name: `${prefix}Webhooks`,
    verbs: ["query", "create", "update", "delete"],
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
      webhookUrl: { type: "string", required: true, maxLength: 500 },
      ...({ [guid]: { type: "string", readOnly: true } } as {
        readonly [Name in Guid]: { readonly type: "string"; readonly readOnly: true };
      }),
    },
  });
