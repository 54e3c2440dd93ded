import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Resolves an alert. Nothing is sent where it is resolved already; what its monitor sees again raises a new one. */
export const resolveAlert = defineAction({
  id: "device.resolve-alert",
  title: "Resolve the alert in remote monitoring",
  effect: "write",
  uses: ["devices"],
  input: z.object({ alertId: z.string() }),
  output: z.object({ wasResolved: z.boolean() }),
  run: ({ input, ports }) => ports.devices.resolveAlert(input.alertId),
  again: "safe",
  async verify({ input, ports }) {
    const { isResolved, text } = await ports.devices.getAlert(input.alertId);
    if (!isResolved) return { seen: false, reason: `the alert is still open: ${text}` };
    return { seen: true, evidence: { alert: text, isResolved } };
  },
});
