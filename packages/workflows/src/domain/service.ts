import * as z from "zod";

/** A recurring service of the MSP's own price list. */
export const Service = z.object({
  id: z.string(),
  name: z.string(),
  isActive: z.boolean(),
  unitPrice: z.number().optional(),
});
export type Service = z.output<typeof Service>;
