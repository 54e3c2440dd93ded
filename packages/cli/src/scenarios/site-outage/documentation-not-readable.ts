import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverGoesDown } from "./server-goes-down.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

/** Instructions that nobody could read are not instructions that do not exist. */
export const documentationNotReadable: Scenario = {
  ...outage,
  name: "documentation-not-readable",
  title: "The documentation refuses to be read, so the ticket says so and a person looks there.",
  prepare(sandbox) {
    sandbox.itGlue.faults.add({
      kind: "status",
      code: 403,
      body: { errors: [{ status: 403, title: "Forbidden" }] },
      times: Number.POSITIVE_INFINITY,
    });
    serverGoesDown(sandbox);
  },
  world: [serverIsBackAfter(25)],
  answers: [
    ...technicianSays(),
    says(sandboxPeople.technician, "Look up what could not be read", { found: "Call the building manager first" }),
  ],
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { noteWith } = outageFacts(sandbox);
    return {
      "the briefing says that the documentation could not be read": noteWith("look there yourself: Documentation:"),
      "what the person found there stands on the ticket": noteWith("Call the building manager first"),
    };
  },
};
