import { Authority, AuthorityAnswer } from "@msp/workflows";
import * as z from "zod";

/** What follows from a record for one request. */
export const Judgement = z.object({
  answer: AuthorityAnswer,
  /** What the person it is about may decide at the customer; empty where it is about nobody. */
  concernedHolds: z.array(Authority),
});
export type Judgement = z.output<typeof Judgement>;
