import { defineAction } from "@msp/workflows";
import { ConflictError } from "@msp/workflows/ports";
import * as z from "zod";
import { Leaver } from "../contacts/leaver.ts";
import { foundOrNothing } from "./found-or-nothing.ts";

/** Reads the contact of the person who leaves; throws `ConflictError` when it is no contact of the company. */
export const requireLeaver = defineAction({
  id: "contact.require-leaver",
  title: "Read the contact of the person who leaves",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({
    companyId: z.string(),
    contactId: z.string().optional(),
    /** A person the service desk has no contact for. */
    nameWithoutContact: z.string().optional(),
    email: z.string().optional(),
  }),
  output: Leaver,
  async run({ input: { companyId, contactId, nameWithoutContact, email }, ports }) {
    if (nameWithoutContact !== undefined) return { name: nameWithoutContact, email };
    const contact = contactId === undefined ? undefined : await foundOrNothing(ports.ticketing.getContact(contactId));
    if (contact?.companyId === companyId) return { contactId: contact.id, name: contact.name, email: contact.email };
    throw new ConflictError(
      `Contact ${contactId ?? "(none named)"} is no contact of company ${companyId}. Start again with the right one.`,
      {
        system: "ticketing",
        operation: "getContact",
      },
    );
  },
});
