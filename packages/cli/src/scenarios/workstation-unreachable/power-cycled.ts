import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { monitoringUid } = worldDevices.frontDesk;

/** A tower hangs on an outlet that is proven to be its own. */
export const powerCycled: Scenario = {
  workflow: "workstation-unreachable",
  name: "power-cycled",
  title: "A tower's power is cycled on a technician's word, and its agent shows a newer start.",
  by: sandboxPeople.office,
  prepare: ({ dattoRmm }) => dattoRmm.state.hang(monitoringUid),
  answers: workstationAnswers(),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { tickets, isComplete, isQuiet, has, says, switched, isOnline } = workstationFacts(sandbox);
    return {
      "one ticket was opened, and it is complete": tickets === 1 && isComplete,
      "the outlet was switched once": switched === 1,
      "the machine is online": isOnline(monitoringUid),
      "the note says what was seen": has("Power switched") && says("Started at"),
      "the customer was sent nothing": isQuiet,
    };
  },
};
