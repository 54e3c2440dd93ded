import { defineAction, type TicketNote } from "@msp/workflows";
import * as z from "zod";

/**
 * Adds a note that the customer can read. No marker is looked for in it: a customer should not have to read one, so an earlier attempt is
 * recognised by its very words.
 */
export const addCustomerNote = defineAction({
  id: "ticket.add-customer-note",
  title: "Add a note that the customer can read",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), title: z.string(), text: z.string() }),
  output: z.object({ noteId: z.string() }),
  run: ({ input: { ticketId, title, text }, ports }) =>
    ports.ticketing.addCustomerNote(ticketId, { kind: "customer note", title, text }),
  again: {
    async lookUp({ input, ports, since }) {
      const notes = await ports.ticketing.notesOf(input.ticketId);
      const matches = notes.filter(
        (note) =>
          note.visibility === "customer" && hasWords(note, input) && Date.parse(note.createdAt) >= Date.parse(since),
      );
      // Any other note of the ticket shows that this account can read its notes at all.
      return { matches: matches.map(({ id }) => ({ noteId: id })), controlSeen: notes.length > matches.length };
    },
  },
  async verify({ input, output, ports }) {
    const note = (await ports.ticketing.notesOf(input.ticketId)).find(({ id }) => id === output.noteId);
    if (note === undefined) return { seen: false, reason: "the note is not on the ticket" };
    if (note.visibility !== "customer") return { seen: false, reason: "the note cannot be read by the customer" };
    return { seen: true, evidence: { noteId: note.id, title: note.title, visibility: note.visibility } };
  },
});

const words = (text: string) => text.split(/\s+/).filter(Boolean).join(" ");

/** Services change line breaks and trailing space, so only the words count; the adapter may add a marker after them. */
const hasWords = (note: TicketNote, wanted: { readonly title: string; readonly text: string }): boolean =>
  words(note.title) === words(wanted.title) && words(note.text).startsWith(words(wanted.text));
