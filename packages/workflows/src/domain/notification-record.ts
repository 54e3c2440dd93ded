import * as z from "zod";

/** What the service itself recorded about mails of a ticket. */
export const NotificationRecord = z.object({
  /** When some mail last went to the customer. It proves a mail, not which one. */
  lastCustomerNotificationAt: z.string().optional(),
  /** Mails by template, or `no permission` where this account may not see them: then an absence proves nothing. */
  history: z.union([
    z.literal("no permission"),
    z.array(z.object({ template: z.string(), recipient: z.string(), sentAt: z.string() })),
  ]),
});
export type NotificationRecord = z.output<typeof NotificationRecord>;
