import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { technicianSays } from "./technician-says.ts";

const { technician } = sandboxPeople;

/** What is down on purpose alarms nobody. */
export const plannedMaintenance: Scenario = {
  ...outage,
  name: "planned-maintenance",
  title: "The technician knows that the server is down on purpose, and the customer hears nothing.",
  answers: technicianSays({
    triage: says(technician, "Say what it is", {
      finding: "planned maintenance",
      cause: "at the customer",
      watch: "what has an alert",
      note: "Firmware, agreed with Olivia Reyes for 9 to 10",
    }),
  }).concat(says(technician, "Settle the ticket", { done: "Priority set back; it is closed with the maintenance" })),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { known, updates, over, mailsOfDesk, noteWith } = outageFacts(sandbox);
    return {
      "nobody was told of an outage": known.length + updates.length + over.length + mailsOfDesk === 0,
      "the ticket says what it is": noteWith("It is planned maintenance. Firmware, agreed with Olivia Reyes"),
    };
  },
};
