import * as z from "zod";

/** A person as documented. */
export const DocumentedContact = z.object({
  id: z.string(),
  organizationId: z.string(),
  name: z.string(),
  email: z.string().optional(),
  /** The type people chose, for example `Terminated`. */
  type: z.string().optional(),
  notes: z.string().optional(),
  /** Kept by the service desk: changed there, and refused here. */
  isSynced: z.boolean(),
  link: z.string().optional(),
});
export type DocumentedContact = z.output<typeof DocumentedContact>;
