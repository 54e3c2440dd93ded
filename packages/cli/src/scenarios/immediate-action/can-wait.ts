import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";

/** Nobody is kept from working. */
export const canWait: Scenario = {
  workflow: "immediate-action",
  name: "can-wait",
  title: "A user wants a program some time: that is planned by another procedure, and nothing is opened here.",
  answers: [
    says(sandboxPeople.technician, "Say what is wrong, and whether it can wait", {
      kind: "a user needs administrator rights",
      urgency: "can wait",
    }),
  ],
  ends: { outcome: "stopped", reason: "software-permission" },
  check: ({ autotask }) => ({ "no ticket was opened": autotask.state.find("Tickets").length === 0 }),
};
