import * as z from "zod";

/** A planned visit to a customer (Autotask's word), with the tickets it is for and who goes. Instants are ISO 8601 in UTC. */
export const ServiceCall = z.object({
  id: z.string(),
  companyId: z.string(),
  description: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  isComplete: z.boolean(),
  tickets: z.array(z.object({ ticketId: z.string(), resourceIds: z.array(z.string()) })),
});
export type ServiceCall = z.output<typeof ServiceCall>;
