import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { monitoringUid } = worldDevices.frontDesk;

/** The screen is frozen, and the agent still answers. */
export const restartedThroughAgent: Scenario = {
  workflow: "workstation-unreachable",
  name: "restarted-through-agent",
  title: "The machine hangs for its user but its agent is online: it is restarted through remote monitoring.",
  answers: workstationAnswers([
    says(sandboxPeople.technician, "Decide whether to restart the machine through its agent", {
      decision: "restart it",
    }),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, switched, jobs, isOnline } = workstationFacts(sandbox);
    return {
      "one job was made, and nothing was switched": jobs === 1 && switched === 0,
      "the machine is online, after a newer start": isOnline(monitoringUid) && says("and is online"),
      "the ticket is complete": isComplete,
    };
  },
};
