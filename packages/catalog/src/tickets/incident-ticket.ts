import * as z from "zod";

/** The one ticket an incident is worked on, opened or taken over. */
export const IncidentTicket = z.object({
  ticketId: z.string(),
  number: z.string(),
  companyId: z.string(),
  /** Somebody or a monitor had opened it before. */
  wasSavedBefore: z.boolean(),
});
export type IncidentTicket = z.output<typeof IncidentTicket>;
