import { acmeIds } from "@msp/it-glue/testing";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { installAnswers } from "./install-answers.ts";
import { installFacts } from "./install-facts.ts";
import { onMac } from "./on-mac.ts";

const { office, senior, technician } = sandboxPeople;
const secretId = acmeIds.passwords.macAdmin;
const name = "Local administrator";

/** The last resort, to its end: seen, changed on the machine, proven, documented. */
export const passwordChanged: Scenario = {
  workflow: "admin-install",
  name: "password-changed",
  title:
    "No request can be sent and nothing but the local password works: it is audited, typed by a technician, and changed.",
  by: office,
  input: onMac(),
  prepare: ({ itGlue }) =>
    itGlue.state.change("passwords", secretId, { password_updated_at: "2026-08-01T09:00:00.000Z" }),
  answers: installAnswers([
    says(technician, "Ask the user to run it again", { user: "cannot ask" }),
    says(technician, "Install it yourself", {
      outcome: "needs the local password",
      seen: "The installer takes no other account.",
    }),
    says(technician, "Say which password is needed, and who sees it", {
      secretId,
      name,
      place: "the customer's documentation",
      technician: technician.id,
      reason: "The installer takes no other account.",
    }),
    says(senior, "Agree that a local administrator's password is seen", "approve"),
    says(technician, "Type the password yourself, and install", { outcome: "installed", seen: "Typed and installed." }),
    says(
      technician,
      "Change the password on the machine, and prove it",
      { changedOnMachine: true, proof: "The old one is refused at sign-in." },
      {
        does: ({ itGlue, clock }) =>
          itGlue.state.change("passwords", secretId, { password_updated_at: new Date(clock.now()).toISOString() }),
      },
    ),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, saysBefore, macsByUs } = installFacts(sandbox);
    return {
      "the ticket says who sees which password before it was seen": saysBefore(
        `${technician.id} opens the password "${name}"`,
        "Typed and installed.",
      ),
      "it was proven on the machine and documented": says("The old one is refused at sign-in."),
      "nothing was decided about elevation": macsByUs === 0,
      "the ticket is complete": isComplete,
    };
  },
};
