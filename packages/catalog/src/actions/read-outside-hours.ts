import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { contractsInForce } from "../contracts/contracts-in-force.ts";
import { OutsideHours, outsideHours } from "../policies/outside-hours.ts";

/** Reads what the company's contract says about telling it of an outage outside business hours. */
export const readOutsideHours = defineAction({
  id: "company.read-outside-hours",
  title: "See what the contract says about messages outside business hours",
  effect: "read",
  uses: ["ticketing"],
  policies: [outsideHours],
  input: z.object({ companyId: z.string() }),
  output: z.object({ messages: OutsideHours, contract: z.string().optional() }),
  async run({ input: { companyId }, ports, tenant, now }) {
    const { byContract, otherwise } = tenant.policy(outsideHours);
    const contracts = contractsInForce(await ports.ticketing.contractsOf(companyId), now);
    for (const { words, messages } of byContract) {
      const contract = contracts.find(({ name, category }) =>
        [name, category?.id, category?.label].some((text) => text?.toLowerCase().includes(words.toLowerCase())),
      );
      if (contract) return { messages, contract: contract.name };
    }
    return { messages: otherwise };
  },
});
