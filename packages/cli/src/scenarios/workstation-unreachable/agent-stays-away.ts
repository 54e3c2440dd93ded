import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { monitoringUid } = worldDevices.frontDesk;
const { office, technician } = sandboxPeople;

/** The power is back and the machine stays off, until its user presses the button. */
export const agentStaysAway: Scenario = {
  workflow: "workstation-unreachable",
  name: "agent-stays-away",
  title: "The power is cycled but the machine stays off: that is unverified, and its user presses the button.",
  by: office,
  prepare({ dattoRmm }) {
    dattoRmm.state.change(monitoringUid, { boots: false });
    dattoRmm.state.hang(monitoringUid);
  },
  answers: workstationAnswers([
    says(
      technician,
      "Walk the user through a reboot",
      { result: "it is up", seen: "Pressed the power button, the desktop is there." },
      {
        afterMinutes: 8,
        does({ dattoRmm }) {
          dattoRmm.state.change(monitoringUid, { boots: true });
          dattoRmm.state.powerOn(monitoringUid);
        },
      },
    ),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, isOnline, switched } = workstationFacts(sandbox);
    return {
      "the ticket is complete": isComplete,
      "the outlet was switched once and never again": switched === 1,
      "after the power nothing was claimed": says("No newer start is seen, and its agent is not online"),
      "the machine is online": isOnline(monitoringUid),
    };
  },
};
