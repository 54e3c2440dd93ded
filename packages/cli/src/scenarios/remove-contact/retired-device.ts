import type { Json } from "@msp/workflows";
import { demoAnswers } from "../../demo/demo-answers.ts";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { removalFacts } from "./removal-facts.ts";

const { technician, senior, customer } = sandboxPeople;
const { frontDesk } = worldDevices;
const replaced = ["User offboarding form", "Pass the device on"];
const usualForm = demoAnswers.find(({ title }) => title === "User offboarding form");

/** The customer wants the device gone. */
export const retiredDevice: Scenario = {
  workflow: "remove-contact",
  name: "retired-device",
  title: "The person's device is retired with the senior specialist's approval instead of passed on.",
  answers: [
    says(customer, "User offboarding form", {
      ...(usualForm?.value as { readonly [field: string]: Json }),
      devices: [{ name: frontDesk.name, fate: "retire" }],
    }),
    says(senior, "Approve retiring a device", "approve", { afterMinutes: 30 }),
    says(technician, "Remove the agents while the device is online", {
      agentsGone: true,
      evidence: "the agent list no longer shows it",
    }),
    ...demoAnswers.filter(({ title }) => !replaced.includes(title ?? "")),
  ],
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { ticket, leaver } = removalFacts(sandbox);
    return { "the ticket is complete": ticket.isComplete, "the person is inactive": !leaver.isActive };
  },
};
