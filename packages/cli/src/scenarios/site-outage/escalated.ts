import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

const { technician, senior, manager } = sandboxPeople;

/** An outage climbs until somebody solves it. */
export const escalated: Scenario = {
  ...outage,
  name: "escalated",
  title: "After an hour the senior specialist takes it, then the service manager, then the provider has a ticket.",
  world: [serverIsBackAfter(150)],
  answers: [
    ...technicianSays(),
    says(senior, "Take the outage over, or say what happens now", { decision: "I drive there with a spare server" }),
    says(manager, "Decide how the outage goes on", { decision: "A second technician joins" }),
    says(technician, "Open a ticket with the vendor or provider", {
      provider: "Northline Internet",
      ticketNumber: "NL-4711",
    }),
  ],
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { noteWith, isNoNoteForCustomers } = outageFacts(sandbox);
    return {
      "the senior specialist's decision stands on the ticket": noteWith("I drive there with a spare server"),
      "the service manager's as well": noteWith("A second technician joins"),
      "and the number of the provider's ticket": noteWith("Northline Internet: NL-4711"),
      "none of it can be read by the customer": isNoNoteForCustomers,
    };
  },
};
