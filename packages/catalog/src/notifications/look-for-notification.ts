import type { NotificationTemplate, TenantView } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import * as z from "zod";
import { type NotificationSighting, NotificationTrace } from "./notification-sighting.ts";
import { sightingOf } from "./sighting-of.ts";

/** Where and since when to look for a mail. */
export const NotificationLook = z.object({
  ticketId: z.string(),
  /** ISO 8601: when the ticket was made, by the service desk's own clock. */
  since: z.string(),
  /** The address that must be among the recipients. */
  recipient: z.string(),
  /** What could be seen before the mail was set off: that does not count. */
  before: NotificationTrace.optional(),
});
export type NotificationLook = z.output<typeof NotificationLook>;

/** Looks for a notification under every name the tenant knows it by. */
export async function lookForNotification(
  notification: NotificationTemplate,
  call: {
    readonly input: NotificationLook;
    readonly ports: { readonly ticketing: Pick<Ticketing, "notificationsOf"> };
    readonly tenant: TenantView;
  },
): Promise<NotificationSighting> {
  const { ticketId, since, recipient, before } = call.input;
  const { label, aliases = [] } = call.tenant.binding("notification", notification.id);
  const record = await call.ports.ticketing.notificationsOf({ ticketId, since });
  return sightingOf(record, { names: [notification.id, label, ...aliases], recipient, before });
}
