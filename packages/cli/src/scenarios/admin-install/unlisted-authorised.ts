import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import type { Scenario } from "../scenario.ts";
import { installAnswers } from "./install-answers.ts";
import { installFacts } from "./install-facts.ts";
import { onWindows } from "./on-windows.ts";
import { unlisted } from "./unlisted.ts";

/** What is on no list needs two: the customer in writing, and one of us. */
export const unlistedAuthorised: Scenario = {
  workflow: "admin-install",
  name: "unlisted-authorised",
  title: "Software that is on no list is approved by the customer's authority and by a technician, and then installed.",
  by: sandboxPeople.office,
  input: onWindows(unlisted),
  prepare({ autoelevate }) {
    autoelevate.state.userAsks({ computerId: worldDevices.frontDesk.elevation.id, user: "ACME\\sam.porter" });
  },
  answers: installAnswers(),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, windows } = installFacts(sandbox);
    return {
      "the request is approved": windows === "APPROVED",
      "the ticket names both who approved":
        says(sandboxPeople.customer.id) &&
        says(`approved by ${sandboxPeople.customer.id}, ${sandboxPeople.technician.id}`),
      "the ticket is complete": isComplete,
    };
  },
};
