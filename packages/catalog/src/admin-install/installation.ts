import * as z from "zod";
import { UsableContact } from "../contacts/usable-contact.ts";
import { IncidentTicket } from "../tickets/incident-ticket.ts";
import { InstallWish } from "./install-wish.ts";

/** What every part of an installation works on. */
export const Installation = z.object({
  ticket: IncidentTicket,
  companyName: z.string(),
  requester: UsableContact,
  wish: InstallWish,
});
export type Installation = z.output<typeof Installation>;

/** Everything a user who asks goes by, so that they never approve it. */
export const requesterIds = ({ requester }: Pick<Installation, "requester">): string[] => [
  requester.contactId,
  requester.email,
];
