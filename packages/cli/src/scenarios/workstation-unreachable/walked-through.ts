import { acmeIds } from "@msp/autotask/testing";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { monitoringUid, name } = worldDevices.annexSleeper;
const { companies, contacts, resources } = acmeIds;

/** Most customers: no power device, only the user on the telephone. */
export const walkedThrough: Scenario = {
  workflow: "workstation-unreachable",
  name: "walked-through",
  title: "No power device feeds the machine: its user restarts it on the telephone, and its agent shows that it is up.",
  input: {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.leaver),
      primaryResourceId: String(resources.technician),
    },
    deviceName: name,
    says: "It does not start.",
  },
  answers: workstationAnswers([
    says(
      sandboxPeople.technician,
      "Walk the user through a reboot",
      { result: "it is up", seen: "The power strip was off. The desktop is there." },
      { afterMinutes: 8, does: ({ dattoRmm }) => dattoRmm.state.powerOn(monitoringUid) },
    ),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, has, isOnline, visits } = workstationFacts(sandbox);
    return {
      "the ticket says that no power device is on file": says("No power device is on file"),
      "the machine is online": isOnline(monitoringUid),
      "no warning was needed": !has("The walk-through is nearly over"),
      "nobody has to go there": visits === 0,
      "the ticket is complete": isComplete,
    };
  },
};
