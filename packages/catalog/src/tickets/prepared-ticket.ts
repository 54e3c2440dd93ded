import * as z from "zod";
import { UsableContact } from "../contacts/usable-contact.ts";

/** A ticket that is ready for its notification: contact, primary resource and checklist are in place. */
export const PreparedTicket = z.object({
  ticketId: z.string(),
  number: z.string(),
  companyId: z.string(),
  contact: UsableContact,
  /** ISO 8601, by the service desk's clock. */
  createdAt: z.string(),
  /** A technician had saved the ticket before, so the service desk may have mailed already. */
  wasSavedBefore: z.boolean(),
});
export type PreparedTicket = z.output<typeof PreparedTicket>;
