import * as z from "zod";
import { Authority } from "../domain/authority.ts";

/** Who decides about one kind of request. */
export const AuthorityRule = z.strictObject({
  /** Whoever holds one of these decides. The primary authority decides everything, whether it is named or not. */
  decidedBy: z.array(Authority).min(1),
  /** Whether a requester who may decide it needs nobody else at the customer. Otherwise others approve, however much the requester may decide. */
  requesterSuffices: z.boolean(),
  /** How many different persons of the customer approve, where the requester does not suffice. */
  customerApprovers: z.literal([1, 2]),
  /** Who of the provider approves beside the customer: nobody, anybody with that role, or the senior one. */
  internalApprover: z.enum(["none", "one", "senior"]),
  /** Whether the customer's word must be in writing. An approval that was given to a run is. */
  inWriting: z.boolean(),
  /** Whether an authority must have stood for the cooling-off days before it counts here. */
  coolingOff: z.boolean(),
});
export type AuthorityRule = z.output<typeof AuthorityRule>;
