import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { installAnswers } from "./install-answers.ts";
import { installFacts } from "./install-facts.ts";
import { onWindows } from "./on-windows.ts";

/** The dialogue on the screen is gone before anybody has answered it. */
export const asksAgain: Scenario = {
  workflow: "admin-install",
  name: "asks-again",
  title:
    "No request is pending: the user is asked to run it again, and the request that comes half an hour later is decided.",
  by: sandboxPeople.office,
  input: onWindows(),
  world: [
    {
      afterMinutes: 35,
      happens: ({ autoelevate }) =>
        void autoelevate.state.userAsks({
          computerId: worldDevices.frontDesk.elevation.id,
          user: "ACME\\sam.porter",
        }),
    },
  ],
  answers: installAnswers([says(sandboxPeople.technician, "Ask the user to run it again", { user: "will ask again" })]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, windows } = installFacts(sandbox);
    return { "the request is approved": windows === "APPROVED", "the ticket is complete": isComplete };
  },
};
