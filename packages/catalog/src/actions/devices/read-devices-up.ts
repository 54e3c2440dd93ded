import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { foundOrNothing } from "../found-or-nothing.ts";
import { readOrSayWhy } from "../not-readable.ts";

/**
 * Looks whether devices are up. For `waitUntil`: when an agent was last heard of is left out, so that a look which finds nothing new is nothing new for the
 * journal either. A device that is gone or cannot be seen is not up, and what nobody can read is never up.
 */
export const readDevicesUp = defineAction({
  id: "device.read-up",
  title: "Look whether the devices are up",
  effect: "read",
  uses: ["devices"],
  input: z.object({ deviceIds: z.array(z.string()) }),
  output: z.object({
    /** Never where no device was named. */
    allUp: z.boolean(),
    up: z.array(z.string()),
    /** Names of those that are not, ids where there is no name. */
    down: z.array(z.string()),
    /** Those of `down` that will not come back by themselves: retired, deleted, or out of sight. */
    gone: z.array(z.string()),
    /** Why nobody could look. */
    unread: z.string().optional(),
  }),
  async run({ input: { deviceIds }, ports: { devices } }) {
    const [up, down, gone]: [string[], string[], string[]] = [[], [], []];
    for (const id of deviceIds) {
      const device = await readOrSayWhy(foundOrNothing(devices.getDevice(id)));
      if (device !== undefined && "outcome" in device)
        return { allUp: false, up: [], down: deviceIds, gone: [], unread: device.reason };
      const isUp = device?.connection === "online" && !device.isRetired;
      (isUp ? up : down).push(device?.name ?? id);
      if (device === undefined || device.isRetired) gone.push(device?.name ?? id);
    }
    return { allUp: up.length > 0 && down.length === 0, up, down, gone };
  },
});
