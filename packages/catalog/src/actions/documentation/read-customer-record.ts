import { CustomerRecord, defineAction } from "@msp/workflows";
import * as z from "zod";
import { readOrSayWhy } from "../not-readable.ts";

/**
 * Reads what is on file about a customer: who may decide what, what is allowed, what feeds what. `none`, `several` and `unreadable` are for a person: a
 * record that cannot be seen permits nothing and forbids nothing.
 */
export const readCustomerRecord = defineAction({
  id: "documentation.read-customer-record",
  title: "Read what is on file about the customer",
  effect: "read",
  uses: ["documentation"],
  input: z.object({ organizationId: z.string(), companyId: z.string() }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("found"), record: CustomerRecord }),
    z.object({ outcome: z.literal("none") }),
    z.object({ outcome: z.literal("several"), links: z.array(z.string()) }),
    z.object({ outcome: z.literal("unreadable"), reason: z.string() }),
  ]),
  async run({ input, ports: { documentation } }) {
    const answer = await readOrSayWhy(documentation.customerRecord(input));
    if (answer.outcome === "not readable") return { outcome: "unreadable" as const, reason: answer.reason };
    return answer.outcome === "several" ? { ...answer, links: [...answer.links] } : answer;
  },
});
