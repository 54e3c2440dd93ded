import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

/** Whether a customer is told at night is a matter of its contract. */
export const contractCoversTheNight: Scenario = {
  ...outage,
  name: "contract-covers-the-night",
  title: "The contract covers the night, so the customer is told at ten in the evening.",
  startsAt: "2026-12-01T03:00:00Z",
  tenant: (usual) => ({
    ...usual,
    policies: {
      ...usual.policies,
      "site-outage.outside-hours": {
        byContract: [{ words: "Monthly Services", messages: "tell" }],
        otherwise: "ask a person",
      },
    },
  }),
  world: [serverIsBackAfter(25)],
  answers: technicianSays(),
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { known, over } = outageFacts(sandbox);
    return { "the customer was told, and told that it is over": known.length === 1 && over.length === 1 };
  },
};
