import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

const { technician } = sandboxPeople;

/** The monitoring shows it up; a person knows better. */
export const upButNotWorking: Scenario = {
  ...outage,
  name: "up-but-not-working",
  title: "The server answers again and nobody can work, so nothing is closed until a person says that they can.",
  world: [serverIsBackAfter(20)],
  answers: technicianSays({
    confirmed: says(technician, "Confirm that service is back", {
      service: "still down",
      evidence: "the database does not start",
    }),
  }).concat(
    says(
      technician,
      "Say when people can work again",
      { service: "works again", evidence: "the database is repaired" },
      {
        afterMinutes: 45,
        does({ autotask }) {
          const ticket = autotask.state.find("Tickets").at(-1);
          if (ticket?.status === 5) throw new Error("The ticket was closed before anybody could work.");
        },
      },
    ),
  ),
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { noteWith, over, isComplete } = outageFacts(sandbox);
    return {
      "it was closed on the person's last word": noteWith(": the database is repaired"),
      "the customer heard that it is over, once, and the ticket is complete": over.length === 1 && isComplete,
    };
  },
};
