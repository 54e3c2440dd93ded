import { acmeIds } from "@msp/autotask/testing";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { companies, contacts, resources } = acmeIds;
const { monitoringUid, name } = worldDevices.server;

/** What was reported as a workstation is a server. */
export const serverIsDown: Scenario = {
  workflow: "workstation-unreachable",
  name: "server-is-down",
  title: "The machine is a server, so this procedure touches nothing and site-outage goes on with the ticket.",
  input: {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.officeManager),
      primaryResourceId: String(resources.technician),
    },
    deviceId: monitoringUid,
    deviceName: name,
  },
  prepare: ({ dattoRmm }) => dattoRmm.state.hang(monitoringUid),
  answers: workstationAnswers([], ["Ask the user what is wrong"]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, switched, jobs } = workstationFacts(sandbox);
    return {
      "the ticket says why, and stays open":
        says("is no workstation, so nothing was done to it here") && !says("is one of several") && !isComplete,
      "nothing was switched or restarted": switched === 0 && jobs === 0,
    };
  },
};
