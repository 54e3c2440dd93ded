import { demoAnswers } from "../../demo/demo-answers.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import type { Scenario } from "../scenario.ts";
import { removalFacts } from "./removal-facts.ts";

const leavers = "ACME\\sam.porter";
const others = "ACME\\olivia.reyes";

/** The person has asked for rights that nobody has decided about. */
export const pendingElevation: Scenario = {
  workflow: "remove-contact",
  name: "pending-elevation",
  title: "Two requests of the person to run installers are still open, and one of somebody else.",
  prepare({ autoelevate: { state } }) {
    state.userAsks({ computerId: worldDevices.frontDesk.elevation.id, user: leavers });
    state.userAsks({ computerId: worldDevices.frontDesk.elevation.id, user: leavers, description: "Scanner Tools" });
    state.userAsks({ computerId: worldDevices.managerLaptop.elevation.id, user: others });
  },
  answers: demoAnswers,
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { ticket } = removalFacts(sandbox);
    const statesOf = (user: string) =>
      sandbox.autoelevate.state.requests
        .filter(({ requestedBy }) => requestedBy === user)
        .map(({ approvalState }) => approvalState);
    return {
      "both requests of the person are denied": statesOf(leavers).join() === "DENIED,DENIED",
      "the request of somebody else is still open": statesOf(others).join() === "PENDING",
      "the ticket is complete": ticket.isComplete,
    };
  },
};
