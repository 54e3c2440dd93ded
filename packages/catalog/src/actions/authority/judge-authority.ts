import {
  AuthorityMatter,
  AuthorityRules,
  type Decider,
  defineAction,
  judgeRequest,
  mayLoseAuthority,
} from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import * as z from "zod";
import { Judgement } from "../../authority/judgement.ts";
import { RecordOnFile } from "../../authority/record-on-file.ts";
import { Leaver } from "../../contacts/leaver.ts";
import { problemsOfContact } from "../../contacts/problems-of-contact.ts";
import { UsableContact } from "../../contacts/usable-contact.ts";
import { sameText } from "../../texts/same-text.ts";

/**
 * Applies the provider's rules to a customer's record: who may ask for it, and who has to approve. Approvers are looked up in the service desk as well: who
 * is inactive there, or has no address, approves nothing, and answers count from the address that stands there.
 */
export const judgeAuthority = defineAction({
  id: "authority.judge",
  title: "Judge by the record who may decide it",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({
    companyId: z.string(),
    onFile: RecordOnFile,
    namesEverybody: z.boolean().default(true).describe("false for what a person looked up about certain people only"),
    requester: UsableContact,
    concerns: Leaver.optional(),
    matter: AuthorityMatter,
    isInWriting: z.boolean(),
    rules: AuthorityRules,
  }),
  output: Judgement,
  async run({ input, ports, now }): Promise<Judgement> {
    const { companyId, onFile, concerns } = input;
    const answer = judgeRequest({ ...input, now });
    const losing = concerns && mayLoseAuthority({ companyId, onFile, person: concerns, now });
    if (losing?.outcome === "ask a person" && answer.outcome !== "ask a person")
      return { answer: { outcome: "ask a person", reasons: [...losing.reasons] }, concernedHolds: [] };
    const concernedHolds = losing !== undefined && "holds" in losing ? [...losing.holds] : [];
    const customer = answer.outcome === "needs approval" ? answer.required.customer : undefined;
    if (answer.outcome !== "needs approval" || customer === undefined) return { answer, concernedHolds };

    const { usable, problems } = await usableAmong(customer.among, companyId, ports.ticketing);
    const among = usable.filter(({ email }) => !answer.required.notBy.some((barred) => sameText(barred, email)));
    if (among.length < customer.atLeast) {
      const reasons = [
        ...problems,
        "Too few of those who may approve it can be asked: correct their contacts, or the record.",
      ];
      return { answer: { outcome: "ask a person", reasons }, concernedHolds };
    }
    const required = { ...answer.required, customer: { ...customer, among } };
    return { answer: { ...answer, required }, concernedHolds };
  },
});

async function usableAmong(deciders: readonly Decider[], companyId: string, ticketing: Pick<Ticketing, "getContact">) {
  const usable: Decider[] = [];
  const problems: string[] = [];
  for (const decider of deciders) {
    const found = await problemsOfContact(ticketing, { companyId, contactId: decider.contactId });
    problems.push(...found.problems);
    if (found.contact?.email !== undefined && found.problems.length === 0)
      usable.push({ ...decider, name: found.contact.name, email: found.contact.email });
  }
  return { usable, problems };
}
