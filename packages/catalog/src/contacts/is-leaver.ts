import type { Contact } from "@msp/workflows";
import { sameText } from "../texts/same-text.ts";
import type { Leaver } from "./leaver.ts";

/**
 * Whether a contact is the person who leaves. One person may have two records, so an equal address counts beside an equal id; a name alone
 * counts only where nothing better is known of the leaver.
 */
export const isLeaver = (contact: Pick<Contact, "id" | "name" | "email">, leaver: Leaver): boolean => {
  if (contact.id === leaver.contactId || sameText(contact.email, leaver.email)) return true;
  return leaver.contactId === undefined && leaver.email === undefined && sameText(contact.name, leaver.name);
};
