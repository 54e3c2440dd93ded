import type { Audience, Contact } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";

/** Somebody a mail about a ticket goes to, and why. Our own people are no contacts. */
export interface Addressee extends Pick<Contact, "name" | "email"> {
  readonly who: Audience;
  readonly contactId?: string;
  readonly receivesMail: boolean;
}

/** What is read of a service desk to know who gets a mail. */
export type AudienceReads = Pick<
  Ticketing,
  "getTicket" | "getContact" | "getResource" | "findContacts" | "additionalContactsOf"
>;
type FindPeople = (ticketing: AudienceReads, ticketId: string) => Promise<readonly Omit<Addressee, "who">[]>;

/** Reads who is behind each of these words on a ticket at this moment, in their order; one person may be there twice. */
export async function addresseesOf(
  ticketing: AudienceReads,
  ticketId: string,
  audience: readonly Audience[],
): Promise<readonly Addressee[]> {
  const found = audience.map(async (who) =>
    (await peopleOf[who](ticketing, ticketId)).map((person) => ({ ...person, who })),
  );
  return (await Promise.all(found)).flat();
}

const asContact = ({ id, name, email, receivesMail }: Contact) => ({ contactId: id, name, email, receivesMail });

const peopleOf: { readonly [A in Audience]: FindPeople } = {
  async "ticket contact"(ticketing, ticketId) {
    const { contactId } = await ticketing.getTicket(ticketId);
    return contactId === undefined ? [] : [asContact(await ticketing.getContact(contactId))];
  },
  async "additional contacts"(ticketing, ticketId) {
    return (await ticketing.additionalContactsOf(ticketId)).map(asContact);
  },
  async "primary resource"(ticketing, ticketId) {
    const { primaryResourceId } = await ticketing.getTicket(ticketId);
    if (primaryResourceId === undefined) return [];
    const { name, email } = await ticketing.getResource(primaryResourceId);
    return [{ name, email, receivesMail: true }];
  },
  async "account primary contact"(ticketing, ticketId) {
    const { companyId } = await ticketing.getTicket(ticketId);
    const contacts = await ticketing.findContacts({ companyId });
    return contacts.filter(({ isPrimary, isActive }) => isPrimary && isActive).map(asContact);
  },
};
