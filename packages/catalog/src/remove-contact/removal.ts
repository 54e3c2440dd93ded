import * as z from "zod";
import { Leaver } from "../contacts/leaver.ts";
import { UsableContact } from "../contacts/usable-contact.ts";
import { PreparedTicket } from "../tickets/prepared-ticket.ts";

/** What every part of a removal works on. */
export const Removal = z.object({
  ticket: PreparedTicket,
  companyName: z.string(),
  leaver: Leaver,
  requester: UsableContact,
  urgency: z.enum(["immediate", "scheduled"]),
  /** Ways in which the leaver could learn of it that the office has accepted. */
  accepted: z.array(z.string()),
});
export type Removal = z.output<typeof Removal>;
