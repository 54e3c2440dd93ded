import * as z from "zod";

/** What a service desk shows of a ticket's mails at one moment, by its own clock. */
export const NotificationTrace = z.object({
  /** When this mail last went to the recipient. */
  mailAt: z.string().optional(),
  /** When any mail last went to the customer. */
  stampAt: z.string().optional(),
});
export type NotificationTrace = z.output<typeof NotificationTrace>;

/** What was seen of a mail: this very one, some mail (the history cannot be read), or nothing. */
export const NotificationSighting = NotificationTrace.extend({
  seen: z.enum(["this mail", "some mail", "nothing"]),
  /** Whether the history could be read, so that an absence means something. */
  isProof: z.boolean(),
  /** Everybody this very mail went to, by the history. */
  recipients: z.array(z.string()),
});
export type NotificationSighting = z.output<typeof NotificationSighting>;
