import * as z from "zod";
import { Leaver } from "../contacts/leaver.ts";

/** Who will see a ticket, and who must not. */
export const Audience = z.object({
  companyId: z.string(),
  ticketId: z.string().optional(),
  /** Contacts that are about to be put on the ticket. */
  contactIds: z.array(z.string()),
  /** Whom a mail is about to go to; the people on the ticket are looked at in any case. */
  mailedTo: z
    .array(z.enum(["ticket contact", "additional contacts", "primary resource", "account primary contact"]))
    .optional(),
  /** The people who must not learn of it. */
  notFor: z.array(Leaver),
  /** Ways in which they could learn of it that the office has accepted, in the words they were reported in. */
  accepted: z.array(z.string()),
});
export type Audience = z.output<typeof Audience>;
