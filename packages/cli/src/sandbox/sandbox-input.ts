import { acmeIds } from "@msp/autotask/testing";

const { companies, contacts, resources } = acmeIds;

/** What a workflow is started with in the sandbox when no input is given, by workflow id. */
export const sandboxInputs: { readonly [workflow: string]: unknown } = {
  "remove-contact": {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.officeManager),
      primaryResourceId: String(resources.technician),
    },
    requestedBy: String(contacts.officeManager),
    leaver: { contactId: String(contacts.leaver) },
    urgency: "scheduled",
  },
};
