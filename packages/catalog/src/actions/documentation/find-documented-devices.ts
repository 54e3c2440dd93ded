import { DocumentedDevice, defineAction } from "@msp/workflows";
import { ConflictError } from "@msp/workflows/ports";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Finds a device in the documentation by the monitoring system's id, the serial number or both. Where they speak of two devices, nothing is chosen. */
export const findDocumentedDevices = defineAction({
  id: "documentation.find-devices",
  title: "Find the device in the documentation",
  effect: "read",
  uses: ["documentation"],
  input: z.object({
    organizationId: z.string(),
    monitoringId: z.string().optional(),
    serialNumber: z.string().optional(),
  }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("read"), devices: z.array(DocumentedDevice) }),
    z.object({ outcome: z.literal("contradictory"), reason: z.string() }),
    NotReadable,
  ]),
  async run({ input, ports: { documentation } }) {
    try {
      const devices = await readOrSayWhy(documentation.findDevices(input));
      return "outcome" in devices ? devices : { outcome: "read" as const, devices: [...devices] };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return { outcome: "contradictory" as const, reason: error.message };
    }
  },
});
