import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

/** A provider may let updates go out by themselves. */
export const automaticUpdates: Scenario = {
  ...outage,
  name: "automatic-updates",
  title: "The provider lets updates go out by themselves, every twenty minutes.",
  tenant: (usual) => ({
    ...usual,
    policies: {
      ...usual.policies,
      "site-outage.updates": {
        everyMinutes: 20,
        releasedBy: "nobody, they go out by themselves",
        lastMessage: "only who knew of the outage",
        atMost: 48,
      },
    },
  }),
  world: [serverIsBackAfter(75)],
  answers: technicianSays(),
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { known, updates } = outageFacts(sandbox);
    return {
      "the customer was told once": known.length === 1,
      "and kept informed without anybody's doing": updates.length === 3,
    };
  },
};
