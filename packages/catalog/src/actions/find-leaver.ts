import { type Contact, defineAction } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import * as z from "zod";
import { Leaver, LeaverReference } from "../contacts/leaver.ts";
import { foundOrNothing } from "./found-or-nothing.ts";

/** Finds the records a leaver may have at a company: by id or exact address or, where only a name is known, by exact name. */
export const findLeaver = defineAction({
  id: "contact.find-leaver",
  title: "Find the contact record of the person who leaves",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ companyId: z.string(), leaver: LeaverReference.optional() }),
  output: z.object({ found: z.array(Leaver) }),
  async run({ input: { companyId, leaver }, ports }) {
    const contacts = await recordsOf(ports.ticketing, companyId, leaver);
    return { found: contacts.map(({ id, name, email }) => ({ contactId: id, name, email })) };
  },
});

async function recordsOf(
  ticketing: Pick<Ticketing, "getContact" | "findContacts">,
  companyId: string,
  leaver: LeaverReference | undefined,
): Promise<readonly Contact[]> {
  if (leaver === undefined) return [];
  if ("contactId" in leaver) {
    const contact = await foundOrNothing(ticketing.getContact(leaver.contactId));
    return contact?.companyId === companyId ? [contact] : [];
  }
  const { name, email } = leaver;
  return ticketing.findContacts({ companyId, ...(email === undefined ? { name } : { email }) });
}
