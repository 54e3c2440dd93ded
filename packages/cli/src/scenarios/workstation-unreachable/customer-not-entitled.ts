import { acmeIds } from "@msp/autotask/testing";
import type { Scenario } from "../scenario.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { companies, contacts } = acmeIds;

/** A customer without an active contract of that kind calls. */
export const customerNotEntitled: Scenario = {
  workflow: "workstation-unreachable",
  name: "customer-not-entitled",
  title: "The customer has no active RMM contract, so the run ends before anything is written.",
  input: {
    entry: { kind: "open", companyId: String(companies.birchLegal), contactId: String(contacts.lawyer) },
    deviceName: "BIRCH-WS-01",
  },
  answers: [],
  ends: { outcome: "stopped", reason: "no active RMM contract" },
  check: (sandbox) => ({ "no ticket was opened": workstationFacts(sandbox).tickets === 0 }),
};
