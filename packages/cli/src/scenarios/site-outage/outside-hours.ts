import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

/** At night nothing goes out by itself, unless the contract says so. */
export const outsideHours: Scenario = {
  ...outage,
  name: "outside-hours",
  title: "At ten in the evening nothing goes out by itself; the technician releases the first update.",
  startsAt: "2026-12-01T03:00:00Z",
  world: [serverIsBackAfter(35)],
  answers: technicianSays({
    draft: says(sandboxPeople.technician, "Release the update for the customer", {
      release: "in these words",
      words: "Your server is down. We are on it and write again before midnight.",
    }),
  }),
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { known, updates, over } = outageFacts(sandbox);
    return {
      "no message went out by itself": known.length === 0,
      "what the technician released went out, in the technician's words":
        updates.length === 1 && updates.every(({ text }) => text.includes("before midnight")),
      "and who had learned of it that way was told that it is over": over.length === 1,
    };
  },
};
