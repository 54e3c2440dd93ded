import { Device, defineAction } from "@msp/workflows";
import * as z from "zod";

/**
 * Looks whether a device's agent is there, and whether the device has started again since an instant. For `waitUntil`; when the agent was last heard of is
 * left out, so that a look which finds nothing new is nothing new for the journal either.
 */
export const readDeviceSeen = defineAction({
  id: "device.read-seen",
  title: "Look whether the device's agent is back",
  effect: "read",
  uses: ["devices"],
  input: z.object({
    deviceId: z.string(),
    /** ISO 8601: a restart counts only after it. */
    since: z.iso.datetime({ offset: true }),
  }),
  output: Device.pick({ connection: true, lastRestartAt: true }).extend({
    isOnline: z.boolean(),
    /** Its last known start is newer than `since`. */
    hasRestarted: z.boolean(),
    /** Both: the only proof of a restart. */
    isBack: z.boolean(),
  }),
  async run({ input: { deviceId, since }, ports }) {
    const { connection, lastRestartAt } = await ports.devices.getDevice(deviceId);
    const isOnline = connection === "online";
    const hasRestarted = lastRestartAt !== undefined && Date.parse(lastRestartAt) > Date.parse(since);
    return {
      connection,
      ...(lastRestartAt === undefined ? {} : { lastRestartAt }),
      isOnline,
      hasRestarted,
      isBack: isOnline && hasRestarted,
    };
  },
});
