import * as z from "zod";
import { Authority } from "../domain/authority.ts";

/** A person at a customer who may decide a matter, and by what. */
export const Decider = z.object({
  contactId: z.string(),
  name: z.string(),
  email: z.string().optional(),
  /** A number on file, to call back. */
  phone: z.string().optional(),
  authority: Authority,
});
export type Decider = z.output<typeof Decider>;
