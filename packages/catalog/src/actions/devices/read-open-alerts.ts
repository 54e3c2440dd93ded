import { DeviceAlert, defineAction } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** How many alerts are listed; all are counted. */
const mostAlerts = 200;

/** Reads the open alerts of a device or of a whole site. */
export const readOpenAlerts = defineAction({
  id: "device.read-open-alerts",
  title: "Read the open alerts",
  effect: "read",
  uses: ["devices"],
  input: z.union([z.strictObject({ deviceId: z.string() }), z.strictObject({ siteId: z.string() })]),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("read"), total: z.int(), alerts: z.array(DeviceAlert) }),
    NotReadable,
  ]),
  run: ({ input, ports }) =>
    readOrSayWhy(
      ports.devices.openAlertsOf(input).then((alerts) => ({
        outcome: "read" as const,
        total: alerts.length,
        alerts: alerts.slice(0, mostAlerts),
      })),
    ),
});
