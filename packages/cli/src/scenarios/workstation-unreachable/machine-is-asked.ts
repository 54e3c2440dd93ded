import { acmeIds } from "@msp/autotask/testing";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { companies, contacts, resources } = acmeIds;
const { office, technician } = sandboxPeople;
const { monitoringUid } = worldDevices.frontDesk;

/** Nobody has said which machine it is. */
export const machineIsAsked: Scenario = {
  workflow: "workstation-unreachable",
  name: "machine-is-asked",
  title: "Nothing names the machine, so a technician is asked; who was signed in last is a hint and decides nothing.",
  by: office,
  input: {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.leaver),
      primaryResourceId: String(resources.technician),
    },
    says: "My computer is dead.",
  },
  prepare: ({ dattoRmm }) => dattoRmm.state.hang(monitoringUid),
  answers: workstationAnswers([says(technician, "Say which machine it is", { deviceId: monitoringUid })]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, switched } = workstationFacts(sandbox);
    return {
      "the machine that was named had its power cycled": switched === 1,
      "the ticket is complete": isComplete,
    };
  },
};
