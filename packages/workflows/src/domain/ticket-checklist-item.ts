import * as z from "zod";

/** One line of the checklist on a ticket. */
export const TicketChecklistItem = z.object({
  id: z.string(),
  title: z.string(),
  isImportant: z.boolean(),
  isDone: z.boolean(),
  doneBy: z.string().optional(),
  doneAt: z.string().optional(),
});
export type TicketChecklistItem = z.output<typeof TicketChecklistItem>;
