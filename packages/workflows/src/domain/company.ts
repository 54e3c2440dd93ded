import * as z from "zod";
import { Term } from "./term.ts";

/** A customer, prospect or vendor company. */
export const Company = z.object({
  id: z.string(),
  name: z.string(),
  isActive: z.boolean(),
  kind: Term.optional(),
  /** Whether people of the company can see tickets in a client portal. */
  portalActive: z.boolean(),
});
export type Company = z.output<typeof Company>;
