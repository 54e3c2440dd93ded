import * as z from "zod";

/** A file on a ticket, without its content. `customer` files can be opened by the customer, `internal` ones never. */
export const Attachment = z.object({
  id: z.string(),
  ticketId: z.string(),
  title: z.string(),
  fileName: z.string(),
  visibility: z.enum(["internal", "customer"]),
  /** ISO 8601 in UTC. */
  attachedAt: z.string(),
});
export type Attachment = z.output<typeof Attachment>;
