import { definePolicy, type NotificationTemplate, type Policy } from "@msp/workflows";
import * as z from "zod";

/** The words of a notification where we send it ourselves, and of the note that records it. */
export interface NotificationWords {
  readonly subject: string;
  readonly text: string;
  readonly noteTitle: string;
  readonly noteText: string;
}

/** The tenant's own words for a notification; by default those of its template. `{to}` in the note stands for the addresses. */
export const notificationWords = (notification: NotificationTemplate): Policy<NotificationWords> =>
  definePolicy({
    id: `notifications.words.${notification.id}`,
    title: `Words of "${notification.title}"`,
    schema: z.strictObject({
      subject: z.string().min(1),
      text: z.string().min(1),
      noteTitle: z.string().min(1),
      noteText: z.string().min(1),
    }),
    default: {
      subject: notification.subject,
      text: notification.text,
      noteTitle: `Sent: ${notification.title}`,
      noteText: "This mail was sent to {to} with our own mail service.",
    },
  });
