import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import type { Scenario } from "../scenario.ts";
import { installAnswers } from "./install-answers.ts";
import { installFacts } from "./install-facts.ts";
import { onWindows } from "./on-windows.ts";

/** Windows, where the service tells nothing of the file. */
export const usual: Scenario = {
  workflow: "admin-install",
  name: "usual",
  title:
    "A user of Windows asks to run an installer that is on the customer's list, and a technician adds the evidence.",
  by: sandboxPeople.office,
  input: onWindows(),
  prepare({ autoelevate }) {
    const computerId = worldDevices.frontDesk.elevation.id;
    autoelevate.state.userAsks({ computerId, user: "ACME\\sam.porter", description: "Install AcroRdrDC.exe" });
  },
  answers: installAnswers(),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, isQuiet, says, windows, windowsByUs, rules } = installFacts(sandbox);
    return {
      "the request is approved, by one decision": windows === "APPROVED" && windowsByUs === 1,
      "no rule was left behind": rules === 0,
      "the evidence is noted, with what nobody on the machine said": says("signature: signed (a person)"),
      "the note says who decided": says(`Decided by ${sandboxPeople.technician.id}`),
      "nothing was sent to the customer": isQuiet,
      "the ticket is complete": isComplete,
    };
  },
};
