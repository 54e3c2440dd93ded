import { acmeIds } from "@msp/autotask/testing";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { outage } from "./outage.ts";
import { outageFacts } from "./outage-facts.ts";
import { serverGoesDown } from "./server-goes-down.ts";
import { serverIsBackAfter } from "./server-is-back-after.ts";
import { technicianSays } from "./technician-says.ts";

const { contacts } = acmeIds;

/** The monitoring's ticket names nobody; that holds up the message and not the work. */
export const adoptedWithoutContact: Scenario = {
  ...outage,
  name: "adopted-without-contact",
  title: "The ticket that the monitoring opened names no contact, so the office says who is told.",
  prepare: (sandbox) => serverGoesDown(sandbox, "none"),
  world: [serverIsBackAfter(30)],
  answers: [
    ...technicianSays(),
    says(sandboxPeople.office, "Name the contact who is told about the outage", {
      contactId: String(contacts.officeManager),
    }),
  ],
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { tickets, contactId, known, isCritical } = outageFacts(sandbox);
    return {
      "no second ticket was opened, and this one is critical": tickets === 1 && isCritical,
      "the ticket has its contact": contactId === contacts.officeManager,
      "and that contact was told":
        known.length === 1 && known.every(({ to }) => to.includes("olivia.reyes@example.com")),
    };
  },
};
