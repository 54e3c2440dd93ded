import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { installAnswers } from "./install-answers.ts";
import { installFacts } from "./install-facts.ts";
import { onWindows } from "./on-windows.ts";

const { office, senior, technician } = sandboxPeople;

/** A rule is asked for outright, and has an approval of its own. */
export const ruleLeft: Scenario = {
  workflow: "admin-install",
  name: "rule-left",
  title:
    "A rule for this one machine is asked for outright, and a senior colleague agrees before the request is approved.",
  by: office,
  input: onWindows(),
  prepare({ autoelevate }) {
    autoelevate.state.userAsks({ computerId: worldDevices.frontDesk.elevation.id, user: "ACME\\sam.porter" });
  },
  answers: installAnswers([
    says(technician, "Say how the request is to be approved, and who decides", {
      approve: "with a rule",
      level: "device",
      decidedBy: technician.id,
    }),
    says(senior, "Approve that a rule is left behind", "approve"),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, windows, rules } = installFacts(sandbox);
    return {
      "the request is approved": windows === "APPROVED",
      "one rule was left, for the machine": rules === 1 && sandbox.autoelevate.state.rules[0]?.level === "computer",
      "the ticket says that the rule was agreed first": says("a rule is agreed"),
      "the ticket is complete": isComplete,
    };
  },
};
