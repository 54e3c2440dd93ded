import * as z from "zod";

/** Time somebody worked on a ticket. Instants are ISO 8601 in UTC. */
export const TimeEntry = z.object({
  id: z.string(),
  ticketId: z.string(),
  resourceId: z.string(),
  startsAt: z.string().optional(),
  endsAt: z.string().optional(),
  hours: z.number(),
  /** What the customer may read, for example on an invoice. */
  summary: z.string(),
  /** What only the MSP's own people read. */
  internalNotes: z.string().optional(),
});
export type TimeEntry = z.output<typeof TimeEntry>;
