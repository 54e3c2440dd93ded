import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { holdsText } from "../../documentation/holds-text.ts";

/**
 * Adds a line to what is noted about a person in the documentation. A contact the service desk keeps (`isSynced`) is refused: change that one there.
 */
export const noteOnContact = defineAction({
  id: "documentation.note-on-contact",
  title: "Note it on the person in the documentation",
  effect: "write",
  uses: ["documentation"],
  input: z.object({ contactId: z.string(), line: z.string() }),
  output: z.object({}),
  async run({ input: { contactId, line }, ports }) {
    await ports.documentation.noteOnContact(contactId, line);
    return {};
  },
  again: "safe",
  async verify({ input: { contactId, line }, ports }) {
    const { name, notes = "", link } = await ports.documentation.getDocumentedContact(contactId);
    if (!holdsText(notes, line)) return { seen: false, reason: `the notes on ${name} do not say it` };
    return { seen: true, evidence: { contact: name, line: line.trim(), ...(link === undefined ? {} : { link }) } };
  },
});
