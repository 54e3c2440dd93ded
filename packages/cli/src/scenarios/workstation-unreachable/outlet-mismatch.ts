import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { worldOutlets } from "../../sandbox/world/world-outlets.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { monitoringUid } = worldDevices.frontDesk;
const { technician } = sandboxPeople;

/** Somebody has moved the plug: the outlet's own name is another one than on file. */
export const outletMismatch: Scenario = {
  workflow: "workstation-unreachable",
  name: "outlet-mismatch",
  title: "The outlet calls itself otherwise than on file: nothing is switched, and the reason stands on the ticket.",
  prepare({ dattoRmm, power }) {
    power.frontDesk.outlet(worldOutlets.frontDesk.outlet).name = "Fish tank";
    dattoRmm.state.hang(monitoringUid);
  },
  answers: workstationAnswers([
    says(
      technician,
      "Walk the user through a reboot",
      { result: "it is up", seen: "Restarted by the button." },
      { afterMinutes: 8, does: ({ dattoRmm }) => dattoRmm.state.powerCycle(monitoringUid) },
    ),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, switched } = workstationFacts(sandbox);
    return {
      "nothing was switched": switched === 0,
      "the ticket says why": says('the outlet calls itself "Fish tank"'),
      "the ticket is complete": isComplete,
    };
  },
};
