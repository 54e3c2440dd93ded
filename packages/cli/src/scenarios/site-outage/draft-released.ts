import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

/** Every half hour an update is prepared, and a person lets it go. */
export const draftReleased: Scenario = {
  ...outage,
  name: "draft-released",
  title: "Every half hour the technician releases the update that was prepared.",
  world: [serverIsBackAfter(90)],
  answers: technicianSays({
    draft: says(sandboxPeople.technician, "Release the update for the customer", { release: "as it is" }),
  }),
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { known, updates, over } = outageFacts(sandbox);
    return {
      "the customer heard of it, was kept informed, and heard that it is over":
        known.length === 1 && updates.length === 2 && over.length === 1,
      "the updates say what does not answer yet": updates.every(({ text }) => text.includes("ACME-SRV-01")),
    };
  },
};
