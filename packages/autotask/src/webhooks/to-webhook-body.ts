import type { AnyWebhookDefinition } from "./webhook-definition.ts";
import type { WebhookRecord } from "./webhooks-of.ts";

/** A definition as Autotask takes it. */
export function toWebhookBody(definition: AnyWebhookDefinition, secretKey: string) {
  const { name, url, deactivationUrl, on, ownerResourceId, notificationEmailAddress } = definition;
  return {
    name,
    isActive: true,
    webhookUrl: url,
    deactivationUrl,
    secretKey,
    isSubscribedToCreateEvents: on.includes("create"),
    isSubscribedToUpdateEvents: on.includes("update"),
    isSubscribedToDeleteEvents: on.includes("delete"),
    sendThresholdExceededNotification: definition.sendsFailureMails ?? true,
    ...(notificationEmailAddress === undefined ? {} : { notificationEmailAddress }),
    ...(ownerResourceId === undefined ? {} : { ownerResourceID: ownerResourceId }),
  };
}

/** What of a body a standing webhook does not have. */
export function differences(standing: WebhookRecord, body: ReturnType<typeof toWebhookBody>): Partial<typeof body> {
  const differing = Object.entries(body).filter(([name, value]) => standing[name as keyof typeof body] !== value);
  return Object.fromEntries(differing);
}
