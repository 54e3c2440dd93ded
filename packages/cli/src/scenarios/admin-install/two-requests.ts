import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { installAnswers } from "./install-answers.ts";
import { installFacts } from "./install-facts.ts";
import { onWindows } from "./on-windows.ts";

const computerId = worldDevices.frontDesk.elevation.id;
const user = "ACME\\sam.porter";

/** Nothing is guessed between two requests of one user on one machine. */
export const twoRequests: Scenario = {
  workflow: "admin-install",
  name: "two-requests",
  title: "Two requests of the user are pending on the machine: a technician finds none of them to be it, and installs.",
  by: sandboxPeople.office,
  input: onWindows(),
  prepare({ autoelevate }) {
    for (const description of ["Run cmd.exe", "Install Toolbar.exe"])
      autoelevate.state.userAsks({ computerId, user, description });
  },
  answers: installAnswers([says(sandboxPeople.technician, "Pick the request that is meant", {})]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, windows, windowsByUs } = installFacts(sandbox);
    return {
      "neither request was decided": windows === "PENDING,PENDING" && windowsByUs === 0,
      "it was installed by remote session": says("Installed, and started once."),
      "the ticket is complete": isComplete,
    };
  },
};
