import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { monitoringUid } = worldDevices.frontDesk;

/** The user has pressed the button, and works, while the technician still decides about the power. */
export const cameBack: Scenario = {
  workflow: "workstation-unreachable",
  name: "came-back",
  title:
    "The machine comes back while the technician decides about its power: nothing is switched, whatever is decided.",
  by: sandboxPeople.office,
  prepare: ({ dattoRmm }) => dattoRmm.state.hang(monitoringUid),
  world: [{ afterMinutes: 7, happens: ({ dattoRmm }) => dattoRmm.state.powerOn(monitoringUid) }],
  answers: workstationAnswers([
    says(sandboxPeople.technician, "Walk the user through a reboot", {
      result: "it is up",
      seen: "It started by itself, and the desktop is there.",
    }),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, switched, jobs, isOnline } = workstationFacts(sandbox);
    return {
      "nothing was switched, and nothing was restarted": switched === 0 && jobs === 0,
      "the ticket says why": says("Its agent has come back online meanwhile."),
      "the machine is online": isOnline(monitoringUid),
      "the ticket is complete": isComplete,
    };
  },
};
