import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { monitoringUid } = worldDevices.frontDesk;

/** A tower stays down for 30 minutes on the telephone. */
export const visitPlanned: Scenario = {
  workflow: "workstation-unreachable",
  name: "visit-planned",
  title: "The walk-through is over after 30 minutes whatever happened, and a technician is sent to the tower.",
  by: sandboxPeople.office,
  prepare: ({ dattoRmm }) => dattoRmm.state.hang(monitoringUid),
  answers: workstationAnswers([says(sandboxPeople.technician, "Decide whether to switch the power", "decline")]),
  ends: { outcome: "succeeded" },
  check(sandbox, { asked }) {
    const { isComplete, has, switched, visits, goes } = workstationFacts(sandbox);
    return {
      "the technician decided against the power, so nothing was switched": switched === 0,
      "the technician was warned, and then it was over":
        has("The walk-through is nearly over") && has("The walk-through is over"),
      "one visit is planned for the ticket, and one person goes": visits === 1 && goes === 1,
      "the ticket stays open, and nobody is asked anything more": !isComplete && asked.length === 0,
    };
  },
};
