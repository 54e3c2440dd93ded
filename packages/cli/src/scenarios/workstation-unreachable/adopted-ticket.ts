import { acmeIds } from "@msp/autotask/testing";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { monitoringUid, configurationItemId, name } = worldDevices.frontDesk;
const { companies, contacts, resources, priorities, statuses, categories } = acmeIds;
const { office, technician } = sandboxPeople;

/** The monitor has opened a ticket already. */
export const adoptedTicket: Scenario = {
  workflow: "workstation-unreachable",
  name: "adopted-ticket",
  title: "The ticket that the monitor opened is taken over, its machine is exact, and its alert resolves itself.",
  by: office,
  input: ({ autotask }) => ({
    entry: { kind: "adopt", ticketId: String(autotask.state.find("Tickets").at(-1)?.id ?? 0) },
  }),
  prepare({ autotask, dattoRmm }) {
    dattoRmm.state.hang(monitoringUid);
    const id = autotask.state.add("Tickets", {
      companyID: companies.acmeDental,
      title: `${name} is offline`,
      status: statuses.new,
      priority: priorities.high,
      ticketCategory: categories.standard,
      configurationItemID: configurationItemId,
      queueID: 8,
    });
    const ticketNumber = String(autotask.state.get("Tickets", id)?.ticketNumber);
    const { alertUid } = dattoRmm.state.raiseAlert(monitoringUid, {
      priority: "Critical",
      context: { "@class": "online_offline_status_ctx", status: "OFFLINE" },
      ticketNumber,
    });
    autotask.state.change("Tickets", id, { rmmAlertID: alertUid });
  },
  answers: workstationAnswers([
    says(technician, "Name who works at the machine", { contactId: String(contacts.leaver) }),
    says(office, "Name the technician who acts now", { resourceId: String(resources.technician) }),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { tickets, isComplete, says, switched, openAlerts } = workstationFacts(sandbox);
    return {
      "there is one ticket, the monitor's, and it is complete": tickets === 1 && isComplete,
      "the outlet was switched once": switched === 1,
      "the alert has resolved itself, and the ticket says so":
        openAlerts === 0 && says("The alert has resolved itself"),
    };
  },
};
