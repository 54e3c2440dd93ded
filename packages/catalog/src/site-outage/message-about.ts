import type { NotificationToSend } from "../apply-ticket-template/notification-to-send.ts";
import type { UsableContact } from "../contacts/usable-contact.ts";
import type { Outage } from "./outage.ts";

/** A message to the customer about an outage: where it belongs, and what its words may ask for. */
export const messageAbout = (
  { ticket, createdAt }: Pick<Outage, "ticket" | "createdAt">,
  contact: UsableContact,
  values: { readonly [name: string]: string } = {},
): NotificationToSend => ({
  // What was sent before is looked for by this procedure itself, so the sending need not ask about it again.
  ticket: { ...ticket, contact, createdAt, wasSavedBefore: false },
  values: { ticketNumber: ticket.number, companyId: ticket.companyId, contactName: contact.name, ...values },
});
