import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { foundOrNothing } from "../found-or-nothing.ts";

/**
 * Takes a device out of its customer's devices in remote monitoring: deleted where the system can, set aside where it keeps a place for retired devices. Have
 * the agent removed first, while the device is online. Where the system can do neither the step fails and says so; ask `readDeviceMeans` before.
 */
export const retireDevice = defineAction({
  id: "device.retire",
  title: "Retire the device in remote monitoring",
  effect: "irreversible",
  uses: ["devices"],
  input: z.object({ deviceId: z.string() }),
  output: z.object({ how: z.enum(["deleted", "set aside"]), siteId: z.string().optional() }),
  run: ({ input, ports }) => ports.devices.retireDevice(input.deviceId),
  again: "safe",
  async verify({ input, output: { how, siteId }, ports }) {
    const device = await foundOrNothing(ports.devices.getDevice(input.deviceId));
    const isGone = device === undefined || device.isRetired;
    if (how === "deleted")
      return isGone
        ? { seen: true, evidence: { how } }
        : { seen: false, reason: `${device.name} is still among the devices` };
    if (isGone || device.siteId === siteId) return { seen: true, evidence: { how, site: device?.siteName ?? null } };
    return { seen: false, reason: `${device.name} is still at ${device.siteName ?? "its site"}` };
  },
});
