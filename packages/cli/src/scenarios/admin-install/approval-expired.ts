import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { installAnswers } from "./install-answers.ts";
import { installFacts } from "./install-facts.ts";
import { onWindows } from "./on-windows.ts";

const aWeek = 7 * 24 * 60;

/** The approval comes a week later, when nobody knows any more whether it is the same request. */
export const approvalExpired: Scenario = {
  workflow: "admin-install",
  name: "approval-expired",
  title: "The approval comes a week too late: it has expired, nothing is sent, and the ticket stays open and says so.",
  by: sandboxPeople.office,
  input: onWindows(),
  prepare({ autoelevate }) {
    autoelevate.state.userAsks({ computerId: worldDevices.frontDesk.elevation.id, user: "ACME\\sam.porter" });
  },
  answers: installAnswers([
    says(sandboxPeople.technician, "Approve the request for elevation", "approve", { afterMinutes: aWeek }),
    says(sandboxPeople.technician, "Ask the user whether it works", { works: false, says: "Nothing happened." }),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, windows, windowsByUs } = installFacts(sandbox);
    return {
      "the request is still pending, and nothing was sent": windows === "PENDING" && windowsByUs === 0,
      "the ticket says that the approval expired": says("the approval expired"),
      "the ticket stays open": !isComplete,
    };
  },
};
