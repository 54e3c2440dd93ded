import { DeviceAlert, defineAction } from "@msp/workflows";
import * as z from "zod";

/** Reads an alert as it stands, for example whether it has resolved itself. */
export const readAlert = defineAction({
  id: "device.read-alert",
  title: "Read the alert",
  effect: "read",
  uses: ["devices"],
  input: z.object({ alertId: z.string() }),
  output: DeviceAlert,
  run: ({ input, ports }) => ports.devices.getAlert(input.alertId),
});
