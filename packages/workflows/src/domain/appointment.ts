import * as z from "zod";

/** An entry in one resource's own calendar. Instants are ISO 8601 in UTC. */
export const Appointment = z.object({
  id: z.string(),
  resourceId: z.string(),
  title: z.string(),
  description: z.string().optional(),
  startsAt: z.string(),
  endsAt: z.string(),
});
export type Appointment = z.output<typeof Appointment>;
