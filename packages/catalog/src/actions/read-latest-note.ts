import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Reads which of some titles the youngest internal note carries, where one does: what an earlier run, or another part of this one, has left there. */
export const readLatestNote = defineAction({
  id: "ticket.read-latest-note",
  title: "Read what stands on the ticket already",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), titles: z.array(z.string()) }),
  output: z.object({ title: z.string().optional() }),
  async run({ input: { ticketId, titles }, ports: { ticketing } }) {
    const notes = (await ticketing.notesOf(ticketId)).filter(
      ({ title, visibility }) => visibility === "internal" && titles.includes(title),
    );
    const [latest] = notes.sort((left, right) => Date.parse(right.createdAt) - Date.parse(left.createdAt));
    return { title: latest?.title };
  },
});
