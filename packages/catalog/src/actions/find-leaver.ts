import { type Contact, defineAction } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import * as z from "zod";
import { Leaver, LeaverReference } from "../contacts/leaver.ts";
import { namesSamePerson } from "../contacts/names-same-person.ts";
import { foundOrNothing } from "./found-or-nothing.ts";

/**
 * Finds the contacts a leaver may be: by id, or by address and by name. Certain is only one contact that fits everything that was said: an address
 * typed wrongly must not remove somebody else.
 */
export const findLeaver = defineAction({
  id: "contact.find-leaver",
  title: "Find the contact of the person who leaves",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ companyId: z.string(), leaver: LeaverReference.optional() }),
  output: z.object({ found: z.array(Leaver), isCertain: z.boolean() }),
  async run({ input: { companyId, leaver }, ports }) {
    const contacts = leaver === undefined ? [] : await contactsLike(ports.ticketing, companyId, leaver);
    const found = contacts.map(({ id, name, email }) => ({ contactId: id, name, email }));
    const [only, ...others] = found;
    const isCertain =
      only !== undefined &&
      others.length === 0 &&
      (leaver === undefined || "contactId" in leaver || namesSamePerson({ name: leaver.name }, { name: only.name }));
    return { found, isCertain };
  },
});

async function contactsLike(
  ticketing: Pick<Ticketing, "getContact" | "findContacts">,
  companyId: string,
  leaver: LeaverReference,
): Promise<readonly Contact[]> {
  if ("contactId" in leaver) {
    const contact = await foundOrNothing(ticketing.getContact(leaver.contactId));
    return contact?.companyId === companyId ? [contact] : [];
  }
  const { name, email } = leaver;
  return ticketing.findContacts({ companyId, ...(email === undefined ? { name } : { email }) });
}
