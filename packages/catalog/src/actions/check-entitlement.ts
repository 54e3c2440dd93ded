import { type Contract, defineAction } from "@msp/workflows";
import * as z from "zod";
import { entitlingContracts } from "../policies/entitling-contracts.ts";
import { sameText } from "../texts/same-text.ts";

/** Looks for an active contract that entitles the company to this work. Which contracts do is a policy. */
export const checkEntitlement = defineAction({
  id: "company.check-entitlement",
  title: "Check that the company has an active RMM contract",
  effect: "read",
  uses: ["ticketing"],
  policies: [entitlingContracts],
  input: z.object({ companyId: z.string() }),
  output: z.object({ isEntitled: z.boolean(), contract: z.string().optional(), companyName: z.string() }),
  async run({ input: { companyId }, ports, tenant, now }) {
    const { categories, namesContain } = tenant.policy(entitlingContracts);
    const { name: companyName } = await ports.ticketing.getCompany(companyId);
    const entitles = ({ category, name }: Contract) =>
      categories.some((wanted) => sameText(category?.id, wanted) || sameText(category?.label, wanted)) ||
      namesContain.some((words) => name.toLowerCase().includes(words.toLowerCase()));
    const contract = (await ports.ticketing.contractsOf(companyId)).find((one) => isInForce(one, now) && entitles(one));
    return { isEntitled: contract !== undefined, contract: contract?.name, companyName };
  },
});

const isInForce = ({ isActive, startsOn, endsOn }: Contract, now: number): boolean => {
  const today = new Date(now).toISOString().slice(0, 10);
  return isActive && (startsOn === undefined || startsOn <= today) && (endsOn === undefined || today <= endsOn);
};
