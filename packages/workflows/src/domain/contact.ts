import * as z from "zod";

/** A person at a customer. */
export const Contact = z.object({
  id: z.string(),
  companyId: z.string(),
  name: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  isActive: z.boolean(),
  /** Whether the service may mail this person at all. */
  receivesMail: z.boolean(),
  isPrimary: z.boolean(),
});
export type Contact = z.output<typeof Contact>;
