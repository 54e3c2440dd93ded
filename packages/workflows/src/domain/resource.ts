import * as z from "zod";

/** A member of the MSP's staff who works on tickets (Autotask's word). */
export const Resource = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().optional(),
  isActive: z.boolean(),
});
export type Resource = z.output<typeof Resource>;
