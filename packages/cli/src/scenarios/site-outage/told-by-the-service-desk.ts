import { acmeIds } from "@msp/autotask/testing";
import { sandboxTenant } from "../../sandbox/sandbox-tenant.ts";
import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverGoesDown } from "./server-goes-down.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

const template = sandboxTenant.bindings.notification?.["outage-known"]?.label ?? "";

/** A rule of the service desk tells the customer of every critical ticket; what it has said is not said again. */
export const toldByTheServiceDesk: Scenario = {
  ...outage,
  name: "told-by-the-service-desk",
  title: "The service desk's own rule tells the customer as soon as the ticket is critical, so nobody else does.",
  prepare(sandbox) {
    const { state } = sandbox.autotask;
    state.addNotificationTemplate({ name: template, subject: "Outage known", body: "[Ticket: Title]" });
    state.putWorkflowRule({
      name: "Automation: outage known",
      on: "ticketEdited",
      when: [{ field: "priority", changesTo: acmeIds.priorities.critical }],
      delayMs: 26_000,
      send: { template, to: ["ticketContact"] },
    });
    serverGoesDown(sandbox);
  },
  world: [serverIsBackAfter(20)],
  answers: technicianSays(),
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { mailsOfDesk, known, over, noteWith, isComplete } = outageFacts(sandbox);
    return {
      "the service desk told the customer once": mailsOfDesk === 1,
      "we did not say it again": known.length === 0,
      "the ticket says who told": noteWith("Told by the service desk"),
      "the customer learned that it is over": over.length === 1 && isComplete,
    };
  },
};
