import { demoAnswers } from "../../demo/demo-answers.ts";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { removalFacts } from "./removal-facts.ts";

const { technician, senior } = sandboxPeople;
const replaced = ["List the person's devices", "Pass the device on"];

/** The customer wants the device gone. */
export const retiredDevice: Scenario = {
  workflow: "remove-contact",
  name: "retired-device",
  title: "The person's device is retired with the senior specialist's approval instead of passed on.",
  answers: [
    says(technician, "List the person's devices", {
      devices: [{ name: "LT-014", fate: "retire" }],
      lookedIn: "the device list of Acme Dental",
    }),
    says(senior, "Approve retiring a device", "approve", { afterMinutes: 30 }),
    says(technician, "Remove the agents while the device is online", {
      agentsGone: true,
      evidence: "the agent list no longer shows it",
    }),
    says(technician, "Archive the records of the device", { done: true }),
    ...demoAnswers.filter(({ title }) => !replaced.includes(title ?? "")),
  ],
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { ticket, leaver } = removalFacts(sandbox);
    return { "the ticket is complete": ticket.isComplete, "the person is inactive": !leaver.isActive };
  },
};
