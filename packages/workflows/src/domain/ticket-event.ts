import * as z from "zod";

/** One line of a ticket's own history, in the service desk's words. */
export const TicketEvent = z.object({
  id: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  /** The resource who did it, where the service desk says so. */
  resourceId: z.string().optional(),
  action: z.string(),
  detail: z.string(),
});
export type TicketEvent = z.output<typeof TicketEvent>;
