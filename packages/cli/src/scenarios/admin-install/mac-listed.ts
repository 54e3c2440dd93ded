import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import type { Scenario } from "../scenario.ts";
import { installAnswers } from "./install-answers.ts";
import { installFacts } from "./install-facts.ts";
import { onMac } from "./on-mac.ts";

/** A Mac, where the machine itself is asked before and after. */
export const macListed: Scenario = {
  workflow: "admin-install",
  name: "mac-listed",
  title:
    "A user of a Mac asks for a session, the Mac itself tells of the file, and afterwards that the rights are gone.",
  by: sandboxPeople.office,
  input: onMac(),
  prepare({ adminByRequest }) {
    adminByRequest.state.userAsks({ computer: worldDevices.mac.name, account: "olivia.reyes", reason: "PDF forms" });
  },
  answers: installAnswers(),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, macs, macsByUs } = installFacts(sandbox);
    const [request] = macs;
    return {
      "the session is approved in the technician's name":
        request?.status === "Approved" && request.approvedBy === sandboxPeople.technician.id && macsByUs === 1,
      "the machine tells who signed the file": says("publisher: Adobe Inc. (the machine)"),
      "the scanner found nothing in it": says("the reputation service: no detections"),
      "the machine tells that the rights are gone": says("gone, says the Mac itself"),
      "the ticket is complete": isComplete,
    };
  },
};
