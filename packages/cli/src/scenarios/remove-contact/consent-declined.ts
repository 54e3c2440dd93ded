import { acmeIds } from "@msp/autotask/testing";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { removalFacts } from "./removal-facts.ts";

const { customer } = sandboxPeople;
const { companies, contacts, resources } = acmeIds;

/** The requester may not decide it, and whoever may says no. */
export const consentDeclined: Scenario = {
  workflow: "remove-contact",
  name: "consent-declined",
  title: "Somebody without authority asks, and the authorised contact of the customer declines.",
  input: {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.officeManager),
      primaryResourceId: String(resources.technician),
    },
    requestedBy: String(contacts.unreachable),
    leaver: { contactId: String(contacts.leaver) },
    urgency: "scheduled",
  },
  prepare({ autotask }) {
    autotask.state.change("Contacts", contacts.unreachable, { emailAddress: "nora.blank@example.com" });
  },
  answers: [says(customer, "Approve the request for the customer", "decline", { afterMinutes: 90 })],
  ends: { outcome: "stopped", reason: "Nothing was removed. It was declined by" },
  check(sandbox) {
    const { leaver, ticket, notes, mails } = removalFacts(sandbox);
    return {
      "the person is still active in the service desk": leaver.isActive,
      "the refusal is noted on the ticket": notes.some(({ text }) => /declined|refused|no to/i.test(text)),
      "the ticket is open": !ticket.isComplete,
      "no form was mailed": mails.every(({ subject }) => !subject.includes("offboarding form")),
    };
  },
};
