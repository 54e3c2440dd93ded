import { acmeIds } from "@msp/autotask/testing";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { removalFacts } from "./removal-facts.ts";

const { office, customer } = sandboxPeople;
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
  answers: [
    says(office, "Look up the authorities and confirm the requester's identity", {
      requesterHolds: [],
      leaverHolds: [],
      identityConfirmedBy: "called back on 555-0110",
      evidence: "https://docs.example.com/acme-dental/authorities",
    }),
    says(office, "Name an authorised contact who can approve", {
      contactId: String(contacts.officeManager),
      evidence: "https://docs.example.com/acme-dental/authorities",
    }),
    says(customer, "Approve the removal", "decline", { afterMinutes: 90 }),
  ],
  ends: { outcome: "stopped", reason: "The customer declined the removal." },
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
