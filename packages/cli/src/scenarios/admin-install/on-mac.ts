import { acmeIds } from "@msp/autotask/testing";
import type { Json } from "@msp/workflows";
import { installerOnMac } from "../../sandbox/world/mac-components.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { acrobatReader } from "./acrobat-reader.ts";
import { entryOf } from "./entry-of.ts";

/** Olivia Reyes wants something on the Mac. */
export const onMac = (own: { readonly [name: string]: Json } = {}): Json => ({
  entry: entryOf(acmeIds.contacts.officeManager),
  wish: {
    ...acrobatReader,
    platform: "macos",
    deviceName: worldDevices.mac.name,
    account: "olivia.reyes",
    filePath: installerOnMac,
    ...own,
  },
});
