import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { installAnswers } from "./install-answers.ts";
import { installFacts } from "./install-facts.ts";
import { onWindows } from "./on-windows.ts";
import { unlisted } from "./unlisted.ts";

/** A no of the customer ends at the service, with words for the user. */
export const customerDeclines: Scenario = {
  workflow: "admin-install",
  name: "customer-declines",
  title: "The customer's authority declines, so the user's request is denied with words that are fit for the user.",
  by: sandboxPeople.office,
  input: onWindows(unlisted),
  prepare({ autoelevate }) {
    autoelevate.state.userAsks({ computerId: worldDevices.frontDesk.elevation.id, user: "ACME\\sam.porter" });
  },
  answers: installAnswers([says(sandboxPeople.customer, "Approve the request for the customer", "decline")]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, windows, windowsByUs } = installFacts(sandbox);
    const reason = sandbox.autoelevate.state.requests[0]?.denialReason ?? "";
    return {
      "the request is denied, by one decision": windows === "DENIED" && windowsByUs === 1,
      "the user reads whom to ask": reason.includes("has not been permitted"),
      "the user does not read who declined": !reason.includes(sandboxPeople.customer.id),
      "the ticket says why it was not done": says("was not installed"),
      "the ticket is complete": isComplete,
    };
  },
};
