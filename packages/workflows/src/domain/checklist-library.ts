import * as z from "zod";

/** A prepared list of checklist items that can be added to a ticket. */
export const ChecklistLibrary = z.object({
  id: z.string(),
  name: z.string(),
  isActive: z.boolean(),
  items: z.array(z.object({ title: z.string(), isImportant: z.boolean() })),
});
export type ChecklistLibrary = z.output<typeof ChecklistLibrary>;
