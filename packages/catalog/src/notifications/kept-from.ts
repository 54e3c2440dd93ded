import * as z from "zod";
import { Leaver } from "../contacts/leaver.ts";

/** The people a mail must not reach, beside whatever else a step is given. Left out, it may reach everybody. */
export const KeptFrom = z.object({
  notFor: z.array(Leaver).optional(),
  /** Ways in which they would get it that the office has accepted, in the words they were reported in. */
  accepted: z.array(z.string()).optional(),
});
export type KeptFrom = z.output<typeof KeptFrom>;
