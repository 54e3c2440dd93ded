import * as z from "zod";

/** A note on a ticket. `customer` notes can be read by the customer, `internal` ones never. */
export const TicketNote = z.object({
  id: z.string(),
  ticketId: z.string(),
  title: z.string(),
  text: z.string(),
  visibility: z.enum(["internal", "customer"]),
  createdAt: z.string(),
  createdBy: z.string().optional(),
});
export type TicketNote = z.output<typeof TicketNote>;
