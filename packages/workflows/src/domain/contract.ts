import * as z from "zod";
import { Term } from "./term.ts";

/** An agreement with a customer; dates are `YYYY-MM-DD`. */
export const Contract = z.object({
  id: z.string(),
  companyId: z.string(),
  name: z.string(),
  category: Term.optional(),
  isActive: z.boolean(),
  startsOn: z.string().optional(),
  endsOn: z.string().optional(),
});
export type Contract = z.output<typeof Contract>;
