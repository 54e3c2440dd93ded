import { acmeIds } from "@msp/autotask/testing";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

const { companies, contacts, resources } = acmeIds;
const { server } = worldDevices;

/** A person opens the ticket; nobody has told the customer yet. */
export const toldByUs: Scenario = {
  workflow: outage.workflow,
  name: "told-by-us",
  title: "In business hours a person reports it, and the customer is told once, and once more when it is over.",
  input: {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.officeManager),
      primaryResourceId: String(resources.technician),
    },
    symptom: "the server does not answer",
    deviceIds: [server.monitoringUid],
  },
  prepare: ({ dattoRmm }) => dattoRmm.state.hang(server.monitoringUid),
  world: [serverIsBackAfter(25)],
  answers: technicianSays(),
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { tickets, isCritical, isComplete, known, over, isNoNoteForCustomers } = outageFacts(sandbox);
    return {
      "one critical ticket was opened, and it is complete": tickets === 1 && isCritical && isComplete,
      "the customer was told once": known.length === 1,
      "and once that it is over": over.length === 1,
      "no note is for the customer": isNoNoteForCustomers,
    };
  },
};
