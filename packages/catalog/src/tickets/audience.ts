import * as z from "zod";
import { Leaver } from "../contacts/leaver.ts";

/** Who will see a ticket, and who must not. */
export const Audience = z.object({
  companyId: z.string(),
  ticketId: z.string().optional(),
  /** Contacts that are about to be put on the ticket. */
  contactIds: z.array(z.string()),
  /** The person who must not learn of it. */
  leaver: Leaver,
  /** Ways in which the person could learn of it that the office has accepted, in the words they were reported in. */
  accepted: z.array(z.string()),
});
export type Audience = z.output<typeof Audience>;
