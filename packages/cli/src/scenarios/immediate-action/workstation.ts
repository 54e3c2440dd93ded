import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "../workstation-unreachable/workstation-answers.ts";
import { workstationFacts } from "../workstation-unreachable/workstation-facts.ts";

const { monitoringUid } = worldDevices.frontDesk;
const { office, technician } = sandboxPeople;

/** One machine does not work, and somebody says so. */
export const workstation: Scenario = {
  workflow: "immediate-action",
  name: "workstation",
  title: "A technician says that one workstation is down and cannot wait, and it is brought up on the one ticket.",
  by: office,
  prepare: ({ dattoRmm }) => dattoRmm.state.hang(monitoringUid),
  answers: workstationAnswers([
    says(technician, "Say what is wrong, and whether it can wait", {
      kind: "a workstation is unreachable or crashed",
      urgency: "cannot wait",
    }),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { tickets, isComplete, switched, isOnline } = workstationFacts(sandbox);
    return {
      "one ticket was opened, and it is complete": tickets === 1 && isComplete,
      "the outlet was switched once, and the machine is online": switched === 1 && isOnline(monitoringUid),
    };
  },
};
