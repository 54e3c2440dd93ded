import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { lookUpJob, QueuedJob, seeJob } from "./queued-job.ts";

/**
 * Queues a component on one device, once. Verified is that the job stands there; what it did is for `readJobState` and for a look at the thing itself.
 * Its values may stay readable on the device, so never give it a secret.
 */
export const runComponent = defineAction({
  id: "device.run-component",
  title: "Run a component on the device",
  effect: "write",
  uses: ["devices"],
  input: z.object({
    deviceId: z.string(),
    componentId: z.string(),
    /** What people read as the job's name. */
    title: z.string().min(1),
    /** Values by the component's own names. */
    variables: z.record(z.string(), z.string()).optional(),
  }),
  output: QueuedJob,
  run: async ({ input, ports }) => ({ ...(await ports.devices.runComponent(input)), deviceId: input.deviceId }),
  again: {
    lookUp: ({ input: { deviceId }, ports, marker, since }) => lookUpJob(ports.devices, { marker, since, deviceId }),
  },
  verify: ({ output, ports }) => seeJob(ports.devices, output),
});
