import { acmeIds } from "@msp/autotask/testing";

const { companies, resources } = acmeIds;

/** A ticket that is to be opened for somebody at Acme Dental, with the invented technician responsible. */
export const entryOf = (contactId: number) => ({
  kind: "open",
  companyId: String(companies.acmeDental),
  contactId: String(contactId),
  primaryResourceId: String(resources.technician),
});
