import { acmeIds } from "@msp/autotask/testing";
import type { Json } from "@msp/workflows";
import { installerOnMac } from "../../sandbox/world/mac-components.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";

const { companies, contacts, resources } = acmeIds;
const entryOf = (contactId: number) => ({
  kind: "open",
  companyId: String(companies.acmeDental),
  contactId: String(contactId),
  primaryResourceId: String(resources.technician),
});

const reader = {
  wants: "one program",
  what: "Acrobat Reader",
  purpose: "Insurance forms come as PDF files.",
  facts: { name: "Acrobat Reader", source: "the publisher's page" },
  isInWriting: true,
  identityConfirmedBy: "Called back on a number that is on file.",
};

/** Sam Porter wants something on the PC at the front desk. */
export const onWindows = (own: { readonly [name: string]: Json } = {}): Json => ({
  entry: entryOf(contacts.leaver),
  wish: { ...reader, platform: "windows", deviceName: worldDevices.frontDesk.name, account: "sam.porter", ...own },
});

/** Olivia Reyes wants something on the Mac. */
export const onMac = (own: { readonly [name: string]: Json } = {}): Json => ({
  entry: entryOf(contacts.officeManager),
  wish: {
    ...reader,
    platform: "macos",
    deviceName: worldDevices.mac.name,
    account: "olivia.reyes",
    filePath: installerOnMac,
    ...own,
  },
});

/** Software that is on nobody's list. */
export const unlisted = { what: "Imaging Suite 4", facts: { name: "Imaging Suite", source: "a mail of the maker" } };
