import { Authority } from "@msp/workflows";
import * as z from "zod";

/** Whether a request may be carried out, on whose word, and where that stands. */
export const Confirmation = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("confirmed"),
    /** Names of those at the customer whose word it is. */
    confirmedBy: z.string(),
    /** Ids of those who approved for the customer; empty where the requester's own authority was enough. */
    approvedBy: z.array(z.string()),
    /** Ids of those who approved on the provider's side; empty where nobody had to. */
    approvedInternallyBy: z.array(z.string()),
    /** Where the authorities stand, and how the requester's identity was confirmed. */
    evidence: z.string(),
    /** What the person it is about may decide at the customer; empty where it is about nobody. */
    concernedHolds: z.array(Authority),
  }),
  z.object({ outcome: z.literal("refused"), reason: z.string() }),
]);
export type Confirmation = z.output<typeof Confirmation>;
