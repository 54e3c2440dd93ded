import * as z from "zod";

/** What every ticket of this catalog is opened with. Categories with more fields extend it. */
export const ticketFields = z.object({
  companyId: z.string(),
  contactId: z.string(),
  title: z.string().min(1),
  description: z.string().optional(),
  primaryResourceId: z.string().optional(),
  priority: z.enum(["medium", "high"]),
  queue: z.enum(["administration"]),
});
/** The same as a type; what a template presets need not be given. */
export type TicketFields = z.input<typeof ticketFields>;
