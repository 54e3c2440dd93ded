import type { Contact, NotificationRecord, Ticket, TicketChecklistItem, TicketNote, TimeEntry } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";

/** What people left on a ticket. */
export interface PastTicket {
  readonly ticket: Ticket;
  readonly items: readonly TicketChecklistItem[];
  readonly notes: readonly TicketNote[];
  readonly contacts: readonly Contact[];
  readonly notifications: NotificationRecord;
  readonly times: readonly TimeEntry[];
}

/** Reads everything that is compared. */
export async function readPastTicket(ticketing: Ticketing, ticket: Ticket): Promise<PastTicket> {
  const { id: ticketId, createdAt: since } = ticket;
  const [items, notes, contacts, notifications, times] = await Promise.all([
    ticketing.checklistOf(ticketId),
    ticketing.notesOf(ticketId),
    ticketing.additionalContactsOf(ticketId),
    ticketing.notificationsOf({ ticketId, since }),
    ticketing.timeEntriesOf(ticketId),
  ]);
  return { ticket, items, notes, contacts, notifications, times };
}
