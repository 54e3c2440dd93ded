import type { PreparedTicket } from "../tickets/prepared-ticket.ts";

/** What the words of a mail about a ticket may ask for. Without a link, a text that asks for `{formLink}` is refused before it is sent. */
export const mailValues = (ticket: PreparedTicket, formLink: string | undefined): { [name: string]: string } => ({
  ticketNumber: ticket.number,
  companyId: ticket.companyId,
  contactName: ticket.contact.name,
  ...(formLink === undefined ? {} : { formLink }),
});
