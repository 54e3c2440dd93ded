import { defineAction } from "@msp/workflows";
import { ConflictError } from "@msp/workflows/ports";
import { ContactWanted } from "../contacts/contact-wanted.ts";
import { problemsOfContact } from "../contacts/problems-of-contact.ts";
import { UsableContact } from "../contacts/usable-contact.ts";

/** Reads a contact that can be used; throws `ConflictError` naming everything that keeps it from being used. */
export const requireContact = defineAction({
  id: "contact.require",
  title: "Read the contact",
  effect: "read",
  uses: ["ticketing"],
  input: ContactWanted,
  output: UsableContact,
  async run({ input, ports }) {
    const { contact, problems } = await problemsOfContact(ports.ticketing, input);
    if (contact?.email !== undefined && problems.length === 0) {
      return { contactId: contact.id, name: contact.name, email: contact.email };
    }
    throw new ConflictError(`This contact cannot be used: ${problems.join("; ")}. Correct the contact and try again.`, {
      system: "ticketing",
      operation: "getContact",
    });
  },
});
