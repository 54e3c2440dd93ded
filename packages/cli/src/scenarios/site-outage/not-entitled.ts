import { acmeIds } from "@msp/autotask/testing";
import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";

/** Nothing is done for a customer without the contract. */
export const notEntitled: Scenario = {
  workflow: outage.workflow,
  name: "not-entitled",
  title: "A customer without a contract for monitoring is not taken up, and nothing is written.",
  input: { entry: { kind: "open", companyId: String(acmeIds.companies.birchLegal) }, symptom: "no internet" },
  answers: [],
  ends: { outcome: "stopped", reason: "has no active RMM contract" },
  check(sandbox) {
    const { tickets, known, mailsOfDesk } = outageFacts(sandbox);
    return { "there is no ticket and no mail": tickets === 0 && known.length + mailsOfDesk === 0 };
  },
};
