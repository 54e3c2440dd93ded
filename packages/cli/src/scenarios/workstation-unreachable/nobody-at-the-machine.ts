import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { monitoringUid } = worldDevices.frontDesk;
const { office, technician } = sandboxPeople;

/** The power unit cannot be reached, and nobody is there who could press a button. */
export const nobodyAtTheMachine: Scenario = {
  workflow: "workstation-unreachable",
  name: "nobody-at-the-machine",
  title:
    "The power unit cannot be reached and nobody is at the machine: there is no walk-through, and a visit is planned at once.",
  by: office,
  prepare({ dattoRmm, power }) {
    dattoRmm.state.hang(monitoringUid);
    power.frontDesk.faults.add({ kind: "lostBeforeCommit", times: Number.POSITIVE_INFINITY });
  },
  answers: workstationAnswers([
    says(technician, "Call the user and start the walk-through", {
      start: "not possible",
      reason: "The practice is closed.",
    }),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, has, says, switched, visits } = workstationFacts(sandbox);
    return {
      "nothing was switched, and the ticket says why": switched === 0 && says("Its outlet could not be read"),
      "the ticket says that nobody was there": has("No walk-through") && says("The practice is closed."),
      "a visit is planned, and the ticket stays open": visits === 1 && !isComplete,
    };
  },
};
