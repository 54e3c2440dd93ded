import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

/** Only a program is stuck. */
export const notTheMachine: Scenario = {
  workflow: "workstation-unreachable",
  name: "not-the-machine",
  title: "The user can work but for one program: nothing is restarted, and the ticket stays open for the help desk.",
  answers: workstationAnswers([
    says(sandboxPeople.technician, "Ask the user what is wrong", {
      finding: "not the machine",
      says: "Only the imaging program hangs.",
    }),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { tickets, isComplete, says, switched, jobs } = workstationFacts(sandbox);
    return {
      "there is one ticket, and it stays open": tickets === 1 && !isComplete,
      "the ticket says what the user said": says("Only the imaging program hangs."),
      "nothing was switched or restarted": switched === 0 && jobs === 0,
    };
  },
};
