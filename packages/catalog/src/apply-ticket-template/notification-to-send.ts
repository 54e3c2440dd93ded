import * as z from "zod";
import { KeptFrom } from "../notifications/kept-from.ts";
import type { NotificationLook } from "../notifications/look-for-notification.ts";
import { PreparedTicket } from "../tickets/prepared-ticket.ts";

/** What a notification about a ticket is sent with. */
export const NotificationToSend = KeptFrom.extend({
  ticket: PreparedTicket,
  /** What the words of the mail may ask for. */
  values: z.record(z.string(), z.string()),
});
export type NotificationToSend = z.output<typeof NotificationToSend>;

/** Where and since when to look for the mail. */
export const lookFor = ({ ticket }: Pick<NotificationToSend, "ticket">): NotificationLook => ({
  ticketId: ticket.ticketId,
  since: ticket.createdAt,
  recipient: ticket.contact.email,
});
