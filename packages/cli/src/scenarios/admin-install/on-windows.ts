import { acmeIds } from "@msp/autotask/testing";
import type { Json } from "@msp/workflows";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { acrobatReader } from "./acrobat-reader.ts";
import { entryOf } from "./entry-of.ts";

/** Sam Porter wants something on the PC at the front desk. */
export const onWindows = (own: { readonly [name: string]: Json } = {}): Json => ({
  entry: entryOf(acmeIds.contacts.leaver),
  wish: {
    ...acrobatReader,
    platform: "windows",
    deviceName: worldDevices.frontDesk.name,
    account: "sam.porter",
    ...own,
  },
});
