import type { NotificationRecord } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { toInstant } from "./to-instant.ts";

/** One mail out of a readable history. */
export type SentMail = Exclude<NotificationRecord["history"], "no permission">[number];

/** A row of the notification history in the port's words. */
export const toSentMail = (record: AutotaskRecord<"notificationHistory">): SentMail => ({
  template: record.templateName ?? "",
  recipient: record.recipientEmailAddress ?? "",
  sentAt: toInstant(record.notificationSentTime ?? ""),
});
