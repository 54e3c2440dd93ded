import * as z from "zod";
import { Leaver } from "./leaver.ts";

/** The contact somebody named, and what is expected of it. */
export const ContactWanted = z.object({
  companyId: z.string(),
  contactId: z.string().optional(),
  /** The person who must not be it. */
  notThis: Leaver.optional(),
});
export type ContactWanted = z.output<typeof ContactWanted>;
