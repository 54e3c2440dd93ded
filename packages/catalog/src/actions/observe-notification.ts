import { defineAction, type NotificationTemplate } from "@msp/workflows";
import { lookForNotification, NotificationLook } from "../notifications/look-for-notification.ts";
import { NotificationSighting } from "../notifications/notification-sighting.ts";

/** Looks whether a mail went out: proved by the service desk's history or, where that cannot be read, hinted at by the ticket's stamp. */
export const observeNotification = <Id extends string>(notification: NotificationTemplate<Id>) =>
  defineAction({
    id: `notification.observe.${notification.id}`,
    title: `Look for the mail "${notification.title}"`,
    effect: "read",
    uses: ["ticketing"],
    needs: [`notification:${notification.id}` as const],
    input: NotificationLook,
    output: NotificationSighting,
    run: (call) => lookForNotification(notification, call),
  });
