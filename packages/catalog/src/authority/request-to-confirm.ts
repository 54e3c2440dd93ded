import { AuthorityMatter } from "@msp/workflows";
import * as z from "zod";
import { Leaver } from "../contacts/leaver.ts";
import { UsableContact } from "../contacts/usable-contact.ts";

/** A wish of somebody at a customer, before anybody acts on it. */
export const RequestToConfirm = z.object({
  /** The customer, in the service desk's ids. */
  companyId: z.string(),
  companyName: z.string(),
  /** Where it is noted who decided. */
  ticket: z.object({ ticketId: z.string(), number: z.string() }),
  requester: UsableContact,
  /** What is asked for, as the rules know it. */
  matter: AuthorityMatter,
  /** The same in words that follow "asks to", for example `remove Lee Marsh`. The customer's approvers read it. */
  request: z.string().min(1),
  /** The person it is about, who neither decides nor approves it. */
  concerns: Leaver.optional(),
  /** Whether the request itself is there in writing: a mail, a form, a message in the portal. */
  isInWriting: z.boolean(),
  /** How it was made sure that the requester is who they say. Absent: a person is asked to, unless somebody else of the customer approves. */
  identityConfirmedBy: z.string().min(1).optional(),
  /** Ids of persons of the provider who may not approve it besides whoever started the run, for example whoever works on it. */
  notByInternally: z.array(z.string()),
  /** Whether people are reminded as of something that cannot wait. */
  isUrgent: z.boolean(),
});
export type RequestToConfirm = z.output<typeof RequestToConfirm>;
