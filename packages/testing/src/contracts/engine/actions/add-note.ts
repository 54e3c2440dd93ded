import { defineAction } from "@msp/workflows";
import * as z from "zod";

const ticketId = z.string();

/** Neither marked nor found: what became of it can only be asked. */
export const addNote = defineAction({
  id: "contract.note",
  title: "Add a note",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId, text: z.string() }),
  output: z.object({ noteId: z.string() }),
  run: ({ input, ports }) =>
    ports.ticketing.addInternalNote(input.ticketId, { kind: "internal note", title: "Note", text: input.text }),
  again: "ask",
});
