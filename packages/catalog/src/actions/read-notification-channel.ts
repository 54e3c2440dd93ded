import { defineAction, type NotificationTemplate } from "@msp/workflows";
import * as z from "zod";
import { notificationWords } from "../policies/notification-words.ts";

/** Reads the one channel the tenant names for a notification, and the words that go with it. A channel that is not named is a person. */
export const readNotificationChannel = <Id extends string>(notification: NotificationTemplate<Id>) => {
  const words = notificationWords(notification);
  return defineAction({
    id: `notification.read-channel.${notification.id}`,
    title: `Read which channel sends "${notification.title}"`,
    effect: "read",
    uses: [],
    policies: [words],
    needs: [`notification:${notification.id}` as const],
    input: z.strictObject({}),
    output: z.object({
      channel: z.enum(["service rule", "our mail", "person"]),
      label: z.string(),
      noteTitle: z.string(),
      noteText: z.string(),
    }),
    async run({ tenant }) {
      const { channel = "person", label } = tenant.binding("notification", notification.id);
      const { noteTitle, noteText } = tenant.policy(words);
      return { channel, label, noteTitle, noteText };
    },
  });
};
