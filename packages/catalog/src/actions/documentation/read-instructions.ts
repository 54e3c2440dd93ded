import { defineAction, Instruction, LeftOut } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/**
 * Reads what the documentation says about a kind of incident at a customer: the alert and the quick notes always, besides whatever names one of the words.
 * What stands in `unread` a person looks up: without it an empty list would look like nothing to mind. What stands in `leftOut` nobody need look up.
 */
export const readInstructions = defineAction({
  id: "documentation.read-instructions",
  title: "Read the customer's own instructions in the documentation",
  effect: "read",
  uses: ["documentation"],
  input: z.object({
    organizationId: z.string(),
    about: z.array(z.string()),
    /** Instructions. */
    atMost: z.int().positive().default(10),
  }),
  output: z.discriminatedUnion("outcome", [
    z.object({
      outcome: z.literal("read"),
      found: z.array(Instruction),
      unread: z.array(z.string()),
      leftOut: z.array(LeftOut),
    }),
    NotReadable,
  ]),
  async run({ input, ports: { documentation } }) {
    const answer = await readOrSayWhy(documentation.customerInstructions(input));
    if ("outcome" in answer) return answer;
    const found = answer.found.map(({ matches, ...instruction }) => ({ ...instruction, matches: [...matches] }));
    return { outcome: "read" as const, found, unread: [...answer.unread], leftOut: [...answer.leftOut] };
  },
});
