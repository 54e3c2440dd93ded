import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Archives the documentation's record of a device. Nothing is deleted, and a record that another system keeps can be archived too. */
export const archiveDocumentedDevice = defineAction({
  id: "documentation.archive-device",
  title: "Archive the device in the documentation",
  effect: "write",
  uses: ["documentation"],
  input: z.object({ deviceId: z.string() }),
  output: z.object({}),
  async run({ input, ports }) {
    await ports.documentation.setDeviceArchived(input.deviceId, true);
    return {};
  },
  again: "safe",
  async verify({ input, ports }) {
    const { name, isArchived, link } = await ports.documentation.getDocumentedDevice(input.deviceId);
    if (!isArchived) return { seen: false, reason: `${name} is not archived` };
    return { seen: true, evidence: { device: name, isArchived, ...(link === undefined ? {} : { link }) } };
  },
});
