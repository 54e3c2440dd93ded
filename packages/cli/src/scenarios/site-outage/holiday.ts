import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

/** A holiday is no business day, whatever the clock says. */
export const holiday: Scenario = {
  ...outage,
  name: "holiday",
  title: "On a holiday at noon nobody is told by itself, and what nobody releases does not go out.",
  startsAt: "2026-12-25T17:00:00Z",
  world: [serverIsBackAfter(50)],
  answers: technicianSays(),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { known, updates, over, isComplete } = outageFacts(sandbox);
    return {
      "the customer got no message at all": known.length + updates.length + over.length === 0,
      "the outage was closed all the same": isComplete,
    };
  },
};
