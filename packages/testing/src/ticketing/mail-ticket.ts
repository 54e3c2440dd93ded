import type { Audience } from "@msp/workflows";
import type { ServiceDesk } from "./service-desk.ts";
import type { StoredTicket } from "./stored-ticket.ts";

/** Sends a mail of the service's own about a ticket: to everybody of the audiences who may be mailed now. */
export function mailTicket(
  desk: ServiceDesk,
  ticket: StoredTicket,
  mail: { readonly template: string; readonly to: readonly Audience[] },
  at: number,
): void {
  const contactsOf: { readonly [A in Audience]: readonly (string | undefined)[] } = {
    "ticket contact": [ticket.contactId],
    "additional contacts": [...ticket.additionalContactIds],
    "account primary contact": desk
      .contacts()
      .filter((contact) => contact.companyId === ticket.companyId && contact.isPrimary)
      .map((contact) => contact.id),
    "primary resource": [],
  };
  const people = mail.to.flatMap((audience) => contactsOf[audience]).filter((id) => id !== undefined);
  const addresses = new Set(
    people.flatMap((id) => {
      const { isActive, receivesMail, email } = desk.contact(id, "mail");
      return isActive && receivesMail && email !== undefined ? [email] : [];
    }),
  );
  if (addresses.size > 0) ticket.lastCustomerMailAtMs = at;
  if (mail.to.includes("primary resource") && ticket.primaryResourceId !== undefined) {
    const { email } = desk.resource(ticket.primaryResourceId, "mail");
    if (email !== undefined) addresses.add(email);
  }
  for (const recipient of addresses) ticket.mails.push({ template: mail.template, recipient, sentAtMs: at });
}
