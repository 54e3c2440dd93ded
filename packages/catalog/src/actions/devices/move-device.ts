import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Moves a device to another site of its company, or to a site that is linked to none. Another company's site is refused. */
export const moveDevice = defineAction({
  id: "device.move",
  title: "Move the device to another site in remote monitoring",
  effect: "write",
  uses: ["devices"],
  input: z.object({ deviceId: z.string(), siteId: z.string() }),
  output: z.object({}),
  async run({ input: { deviceId, siteId }, ports }) {
    await ports.devices.moveDevice(deviceId, siteId);
    return {};
  },
  again: "safe",
  async verify({ input: { deviceId, siteId }, ports }) {
    const device = await ports.devices.getDevice(deviceId);
    if (device.siteId !== siteId)
      return { seen: false, reason: `the device is still at ${device.siteName ?? device.siteId ?? "no site"}` };
    return { seen: true, evidence: { device: device.name, site: device.siteName ?? siteId } };
  },
});
