import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { lookUpJob, QueuedJob, seeJob } from "./queued-job.ts";

/**
 * Asks a device to restart, once. Verified is that the job stands there; that the device restarted shows in the device alone, see `readDeviceSeen` and the
 * workflow `restartDevice`. On a device that is offline the job waits, and restarts it whenever it comes back.
 */
export const requestRestart = defineAction({
  id: "device.request-restart",
  title: "Ask the device to restart",
  effect: "write",
  uses: ["devices"],
  input: z.object({
    deviceId: z.string(),
    /** What people read as the job's name. */
    title: z.string().min(1),
    /** What a person at the device has to save their work. */
    delaySeconds: z.int().min(0),
  }),
  output: QueuedJob,
  async run({ input: { deviceId, ...options }, ports }) {
    return { ...(await ports.devices.requestRestart(deviceId, options)), deviceId };
  },
  again: {
    lookUp: ({ input: { deviceId }, ports, marker, since }) => lookUpJob(ports.devices, { marker, since, deviceId }),
  },
  verify: ({ output, ports }) => seeJob(ports.devices, output),
});
