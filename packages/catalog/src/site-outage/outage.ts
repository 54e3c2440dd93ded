import * as z from "zod";
import { IncidentTicket } from "../tickets/incident-ticket.ts";

/** What every part of an outage works on. */
export const Outage = z.object({
  ticket: IncidentTicket,
  companyName: z.string(),
  /** ISO 8601, by the service desk's clock: mails before it are not about this. */
  createdAt: z.string(),
  /** ISO 8601: when the procedure took the outage up. */
  startedAt: z.string(),
  /** The contact who is told; absent where none can be used yet. */
  contactId: z.string().optional(),
  /** Ids in remote monitoring of what has to be up again; empty where nothing can be watched. */
  watched: z.array(z.string()),
});
export type Outage = z.output<typeof Outage>;
