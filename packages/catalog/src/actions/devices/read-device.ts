import { Device, defineAction } from "@msp/workflows";
import * as z from "zod";

/** Reads a device as remote monitoring knows it now. */
export const readDevice = defineAction({
  id: "device.read",
  title: "Read the device in remote monitoring",
  effect: "read",
  uses: ["devices"],
  input: z.object({ deviceId: z.string() }),
  output: Device,
  run: ({ input, ports }) => ports.devices.getDevice(input.deviceId),
});
