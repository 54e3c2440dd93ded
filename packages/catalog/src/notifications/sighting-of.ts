import type { NotificationRecord } from "@msp/workflows";
import { sameText } from "../texts/same-text.ts";
import type { NotificationSighting, NotificationTrace } from "./notification-sighting.ts";

const isLater = (at: string, before: string | undefined): boolean =>
  before === undefined || Date.parse(at) > Date.parse(before);

/**
 * What a record of mails proves about one mail. The stamp counts only where the history cannot be read: with it, an absence is an absence.
 */
export function sightingOf(
  { lastCustomerNotificationAt: stampAt, history }: NotificationRecord,
  wanted: {
    readonly names: readonly string[];
    readonly recipient: string;
    readonly before?: NotificationTrace | undefined;
  },
): NotificationSighting {
  const { names, recipient, before } = wanted;
  if (history === "no permission") {
    const isSome = stampAt !== undefined && isLater(stampAt, before?.stampAt);
    return { seen: isSome ? "some mail" : "nothing", isProof: false, stampAt, recipients: [] };
  }
  const mails = history
    .filter(({ template, sentAt }) => names.some((name) => sameText(name, template)) && isLater(sentAt, before?.mailAt))
    .sort((one, other) => Date.parse(one.sentAt) - Date.parse(other.sentAt));
  const mailAt = mails.findLast((mail) => sameText(mail.recipient, recipient))?.sentAt;
  return {
    seen: mailAt === undefined ? "nothing" : "this mail",
    isProof: true,
    mailAt,
    stampAt,
    recipients: [...new Set(mails.map((mail) => mail.recipient))],
  };
}
