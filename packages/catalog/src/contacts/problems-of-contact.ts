import type { Contact } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import * as z from "zod";
import { foundOrNothing } from "../actions/found-or-nothing.ts";
import type { ContactWanted } from "./contact-wanted.ts";
import { isLeaver } from "./is-leaver.ts";

/** A contact as it stands, and everything that keeps it from being used. */
export interface ContactProblems {
  readonly contact: Contact | undefined;
  readonly problems: readonly string[];
}

/** Looks at a contact before anything is sent to it: a service refuses inactive ones late and with unclear words. */
export async function problemsOfContact(
  ticketing: Pick<Ticketing, "getContact">,
  { companyId, contactId, notThis }: ContactWanted,
): Promise<ContactProblems> {
  if (contactId === undefined) return { contact: undefined, problems: ["no contact is named"] };
  const contact = await foundOrNothing(ticketing.getContact(contactId));
  if (contact === undefined) return { contact, problems: [`contact ${contactId} does not exist or cannot be seen`] };
  const about = (problem: string) => `${contact.name} (contact ${contactId}) ${problem}`;
  const problems = [
    ...(contact.companyId === companyId ? [] : [about("belongs to another company")]),
    ...(contact.isActive ? [] : [about("is inactive")]),
    ...(z.email().safeParse(contact.email).success ? [] : [about("has no usable e-mail address")]),
    ...(contact.receivesMail ? [] : [about("does not receive mail from the service desk")]),
    ...(notThis !== undefined && isLeaver(contact, notThis) ? [about("is the person who leaves")] : []),
  ];
  return { contact, problems };
}
