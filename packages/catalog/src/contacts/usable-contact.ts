import * as z from "zod";

/** A contact that was found active, at the right company and, where mail is to go, reachable. */
export const UsableContact = z.object({ contactId: z.string(), name: z.string(), email: z.string() });
export type UsableContact = z.output<typeof UsableContact>;
