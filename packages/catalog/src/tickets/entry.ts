import * as z from "zod";

/** The two ways into a procedure: open a ticket, or adopt the one a technician has saved, doing only what is missing there. */
export const Entry = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("open"),
    companyId: z.string().min(1).describe("Id of the company in the service desk"),
    contactId: z.string().min(1).optional().describe("Id of the ticket contact; the requester when left out"),
    primaryResourceId: z.string().min(1).optional().describe("Id of the technician who does the work"),
  }),
  z.strictObject({
    kind: z.literal("adopt"),
    ticketId: z.string().min(1).describe("Id of the ticket in the service desk"),
  }),
]);
export type Entry = z.output<typeof Entry>;

/** The ticket that is adopted; throws `TypeError` where one is still to be opened. */
export function adoptedTicketId(entry: Entry): string {
  if (entry.kind === "adopt") return entry.ticketId;
  throw new TypeError("There is no ticket to adopt: this request opens one.");
}
