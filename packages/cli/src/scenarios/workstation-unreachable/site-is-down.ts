import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

/** Everything at the site is lost at the same time. */
export const siteIsDown: Scenario = {
  workflow: "workstation-unreachable",
  name: "site-is-down",
  title: "Every device of the site is lost together: nothing is restarted, and site-outage goes on with the ticket.",
  prepare({ dattoRmm: { state } }) {
    for (const { uid } of state.devices) state.hang(uid);
  },
  answers: workstationAnswers([], ["Ask the user what is wrong"]),
  ends: { outcome: "succeeded" },
  check(sandbox, { output }) {
    const { tickets, isComplete, has, switched, jobs } = workstationFacts(sandbox);
    return {
      "the run says that site-outage goes on":
        typeof output === "object" && output !== null && "outcome" in output && output.outcome === "site-outage",
      "there is one ticket, and it stays open": tickets === 1 && !isComplete,
      "the ticket says so": has("The site is down, not the workstation"),
      "nothing was switched or restarted": switched === 0 && jobs === 0,
    };
  },
};
