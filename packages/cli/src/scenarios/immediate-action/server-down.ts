import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { adoptTicket } from "../site-outage/adopt-ticket.ts";
import { outageFacts } from "../site-outage/outage-facts.ts";
import { serverGoesDown } from "../site-outage/server-goes-down.ts";
import { serverIsBackAfter } from "../site-outage/server-is-back-after.ts";
import { technicianSays } from "../site-outage/technician-says.ts";

/** The monitor has opened a ticket for the server. */
export const serverDown: Scenario = {
  workflow: "immediate-action",
  name: "server-down",
  title: "The monitor's ticket is about a server, so the outage is worked on, on that ticket.",
  input: adoptTicket,
  prepare: (sandbox) => serverGoesDown(sandbox),
  world: [serverIsBackAfter(45)],
  answers: [
    says(sandboxPeople.technician, "Say what is wrong, and whether it can wait", {
      kind: "internet or a server is down",
      urgency: "cannot wait",
    }),
    ...technicianSays(),
  ],
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { tickets, isCritical, isComplete, known } = outageFacts(sandbox);
    return {
      "there is one ticket, the monitor's, critical and complete": tickets === 1 && isCritical && isComplete,
      "the customer was told once": known.length === 1,
    };
  },
};
