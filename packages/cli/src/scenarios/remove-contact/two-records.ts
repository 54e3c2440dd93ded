import { acmeIds } from "@msp/it-glue/testing";
import { demoAnswers } from "../../demo/demo-answers.ts";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { removalFacts } from "./removal-facts.ts";

const { flexibleAssets } = acmeIds;

/** Somebody has documented the authorities a second time, so nobody knows which page counts. */
export const twoRecords: Scenario = {
  workflow: "remove-contact",
  name: "two-records",
  title: "The documentation holds two records of who may decide what, so the office looks and calls back.",
  prepare({ itGlue: { state } }) {
    state.add("flexible_assets", { ...state.get("flexible_assets", flexibleAssets.acmeAuthority) });
  },
  answers: [
    says(sandboxPeople.office, "Look up the authorities and confirm the requester's identity", {
      requesterHolds: ["primary"],
      concernedHolds: [],
      identityConfirmedBy: "called back on 555-0110",
      evidence: "the older of the two pages; the newer one is a copy",
    }),
    ...demoAnswers,
  ],
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { ticket, notes } = removalFacts(sandbox);
    return {
      "the ticket says where the office read it": notes.some(({ text }) => text.includes("the older of the two pages")),
      "the ticket is complete": ticket.isComplete,
    };
  },
};
