import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Lists the important checklist items of a ticket that are still open, whoever put them there. */
export const findOpenImportantItems = defineAction({
  id: "checklist.find-open-important-items",
  title: "Look for important checklist items that are still open",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({ open: z.array(z.string()) }),
  async run({ input, ports }) {
    const items = await ports.ticketing.checklistOf(input.ticketId);
    return { open: items.filter(({ isImportant, isDone }) => isImportant && !isDone).map(({ title }) => title) };
  },
});
