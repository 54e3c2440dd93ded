import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

/** A draft that is not released makes room for the next one. */
export const draftNeverReleased: Scenario = {
  ...outage,
  name: "draft-never-released",
  title: "Nobody releases an update in two hours: none goes out, none piles up, and none is left open.",
  world: [serverIsBackAfter(130)],
  answers: technicianSays(),
  ends: { outcome: "finished with doubts" },
  check(sandbox, { asked, refusals }) {
    const { known, updates, over } = outageFacts(sandbox);
    return {
      "no update went out": updates.length === 0,
      "the first message and the last one did": known.length === 1 && over.length === 1,
      "nobody is asked anything any more": asked.length === 0 && refusals.length === 0,
    };
  },
};
