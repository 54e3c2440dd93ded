import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { installAnswers } from "../admin-install/install-answers.ts";
import { installFacts } from "../admin-install/install-facts.ts";
import { onWindows } from "../admin-install/on-windows.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";

const { office, technician } = sandboxPeople;

/** A user stands before a prompt. */
export const administratorRights: Scenario = {
  workflow: "immediate-action",
  name: "administrator-rights",
  title:
    "A user waits at a prompt for rights: the request is decided by the procedure for installations, on one ticket.",
  by: office,
  input: onWindows(),
  prepare({ autoelevate }) {
    const computerId = worldDevices.frontDesk.elevation.id;
    autoelevate.state.userAsks({ computerId, user: "ACME\\sam.porter", description: "Install AcroRdrDC.exe" });
  },
  answers: installAnswers([
    says(technician, "Say what is wrong, and whether it can wait", {
      kind: "a user needs administrator rights",
      urgency: "cannot wait",
    }),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, windows, windowsByUs } = installFacts(sandbox);
    return {
      "the request is approved, by one decision": windows === "APPROVED" && windowsByUs === 1,
      "there is one ticket, and it is complete": sandbox.autotask.state.find("Tickets").length === 1 && isComplete,
    };
  },
};
