import * as z from "zod";

/** How a request names the person who leaves: by the id of a contact, or by name and, better, address. */
export const LeaverReference = z.union([
  z.strictObject({ contactId: z.string().min(1) }),
  z.strictObject({ name: z.string().min(1), email: z.email().optional() }),
]);
export type LeaverReference = z.output<typeof LeaverReference>;

/** The person who leaves. Without `contactId` the service desk has no record of the person. */
export const Leaver = z.object({
  name: z.string().min(1),
  email: z.string().optional(),
  contactId: z.string().optional(),
});
export type Leaver = z.output<typeof Leaver>;
