import type { Json } from "@msp/workflows";
import { demoAnswers } from "../../demo/demo-answers.ts";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { retiredSiteUid } from "../../sandbox/world/monitoring-seed.ts";
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
    const { autotask, dattoRmm, itGlue } = sandbox;
    const watched = dattoRmm.state.devices.find(({ uid }) => uid === frontDesk.monitoringUid);
    return {
      "remote monitoring has set the device aside": watched?.siteUid === retiredSiteUid,
      "its item in the service desk is inactive":
        autotask.state.get("ConfigurationItems", frontDesk.configurationItemId)?.isActive === false,
      "it is archived in the documentation":
        itGlue.state.get("configurations", frontDesk.documentedId)?.archived === true,
      "the ticket is complete": ticket.isComplete,
      "the person is inactive": !leaver.isActive,
    };
  },
};
