import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { permissionAnswers } from "./permission-answers.ts";
import { permissionFacts } from "./permission-facts.ts";
import { permissionFor } from "./permission-for.ts";

/** Removing is decided as installing is, only by more people. */
export const removalDeclined: Scenario = {
  workflow: "software-permission",
  name: "removal-declined",
  title: "A user wants software removed, and the customer's authority declines: nothing is filed and nothing is done.",
  by: sandboxPeople.office,
  input: permissionFor({ action: "remove", what: "Imaging Suite 4", facts: { name: "Imaging Suite" } }),
  answers: permissionAnswers([says(sandboxPeople.customer, "Approve the request for the customer", "decline")]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, pages } = permissionFacts(sandbox);
    return {
      "nothing is filed": pages === 0,
      "the ticket says why": says("To remove Imaging Suite 4 is not permitted"),
      "the ticket is complete": isComplete,
    };
  },
};
