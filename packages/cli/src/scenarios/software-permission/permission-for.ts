import { acmeIds } from "@msp/autotask/testing";
import type { Json } from "@msp/workflows";
import { foundOut } from "../admin-install/found-out.ts";

const { companies, contacts, resources } = acmeIds;

/** Sam Porter asks for software at the practice. */
export const permissionFor = (own: { readonly [name: string]: Json } = {}): Json => ({
  entry: {
    kind: "open",
    companyId: String(companies.acmeDental),
    contactId: String(contacts.leaver),
    primaryResourceId: String(resources.technician),
  },
  wish: {
    action: "install",
    platform: "windows",
    what: "Acrobat Reader",
    purpose: "Insurance forms come as PDF files.",
    where: "every PC at the front desk",
    facts: { ...foundOut, name: "Acrobat Reader" },
    isInWriting: true,
    identityConfirmedBy: "Called back on a number that is on file.",
    ...own,
  },
});
