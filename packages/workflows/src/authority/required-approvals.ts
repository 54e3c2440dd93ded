import * as z from "zod";
import { Decider } from "./decider.ts";

/** Exactly who has to approve a matter before anything is done. */
export const RequiredApprovals = z.object({
  /** The requester, where the own authority is enough on the customer's side. Says who decided; it approves nothing. */
  decidedBy: Decider.optional(),
  /** Persons of the customer: so many different ones of these, and nobody else. Absent where `decidedBy` is enough. */
  customer: z
    .object({
      among: z.array(Decider),
      atLeast: z.literal([1, 2]),
      /** Their word must be in writing; word of mouth that somebody else noted is not. */
      inWriting: z.boolean(),
    })
    .optional(),
  /** Who of the provider approves besides; never one of those who approved for the customer. */
  internal: z.enum(["none", "one", "senior"]),
  /** Contact ids and addresses of those who never approve, as asked and as on file: whoever asks, and whoever it is about. */
  notBy: z.array(z.string()),
});
export type RequiredApprovals = z.output<typeof RequiredApprovals>;
