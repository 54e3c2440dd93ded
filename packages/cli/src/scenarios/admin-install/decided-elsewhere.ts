import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { installAnswers } from "./install-answers.ts";
import { installFacts } from "./install-facts.ts";
import { onWindows } from "./on-windows.ts";

/** A colleague decides on the telephone meanwhile, and the approval was given to another plan. */
export const decidedElsewhere: Scenario = {
  workflow: "admin-install",
  name: "decided-elsewhere",
  title:
    "A colleague denies the request in the app while the approval is being given: nothing is sent, and nothing is claimed.",
  by: sandboxPeople.office,
  input: onWindows(),
  prepare({ autoelevate }) {
    autoelevate.state.userAsks({ computerId: worldDevices.frontDesk.elevation.id, user: "ACME\\sam.porter" });
  },
  answers: installAnswers([
    says(sandboxPeople.technician, "Approve the request for elevation", "approve", {
      does({ autoelevate: { state } }) {
        const [request] = state.requests;
        if (request?.approvalState === "PENDING") state.technicianDecides(request.id, "DENIED");
      },
    }),
    says(sandboxPeople.technician, "Ask the user whether it works", { works: false, says: "It was denied." }),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, windows, windowsByUs } = installFacts(sandbox);
    return {
      "the colleague's decision stands, and ours was never sent": windows === "DENIED" && windowsByUs === 0,
      "the ticket says that somebody else denied it": says("denied by somebody else"),
      "the ticket stays open": !isComplete,
    };
  },
};
