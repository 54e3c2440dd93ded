import * as z from "zod";
import { Decider } from "./decider.ts";
import { RequiredApprovals } from "./required-approvals.ts";

/** Whether something may be done for a customer. Only `allowed` is a yes: whatever is unknown is for a person. */
export const AuthorityAnswer = z.discriminatedUnion("outcome", [
  /** The requester may decide it, and nobody else is needed. */
  z.object({
    outcome: z.literal("allowed"),
    by: Decider,
    /** The page where it stands. */
    evidence: z.string(),
  }),
  z.object({
    outcome: z.literal("needs approval"),
    required: RequiredApprovals,
    /** The page where it stands. */
    evidence: z.string(),
  }),
  /** The record is clear, and nobody could approve it now. One sentence each, with what would change that. */
  z.object({ outcome: z.literal("not possible"), reasons: z.array(z.string()) }),
  /** The record does not say. One sentence each, with what a person has to find out. */
  z.object({ outcome: z.literal("ask a person"), reasons: z.array(z.string()) }),
]);
export type AuthorityAnswer = z.output<typeof AuthorityAnswer>;
