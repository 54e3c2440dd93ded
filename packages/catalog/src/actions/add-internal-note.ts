import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Adds a note that the customer can never read. It carries a marker, so a lost answer is looked up before it is added again. */
export const addInternalNote = defineAction({
  id: "ticket.add-internal-note",
  title: "Add an internal note to the ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), title: z.string(), text: z.string() }),
  output: z.object({ noteId: z.string() }),
  run: ({ input: { ticketId, title, text }, ports }) =>
    ports.ticketing.addInternalNote(ticketId, { kind: "internal note", title, text }),
  again: {
    async lookUp({ input: { ticketId }, ports, marker, since }) {
      const { matches, controlSeen } = await ports.ticketing.findNotesByMarker({ marker, since, ticketId });
      return { matches: matches.map(({ id }) => ({ noteId: id })), controlSeen };
    },
  },
  async verify({ input, output, ports }) {
    const note = (await ports.ticketing.notesOf(input.ticketId)).find(({ id }) => id === output.noteId);
    if (note === undefined) return { seen: false, reason: "the note is not on the ticket" };
    if (note.visibility !== "internal") return { seen: false, reason: "the note can be read by the customer" };
    return { seen: true, evidence: { noteId: note.id, title: note.title, visibility: note.visibility } };
  },
});
