import * as z from "zod";

/** Where a password lies, never its value. */
export const DocumentedSecret = z.object({
  id: z.string(),
  organizationId: z.string(),
  name: z.string(),
  userName: z.string().optional(),
  /** When the value was last changed, ISO 8601 in UTC: how a rotation is proven. */
  changedAt: z.string().optional(),
  link: z.string().optional(),
});
export type DocumentedSecret = z.output<typeof DocumentedSecret>;
