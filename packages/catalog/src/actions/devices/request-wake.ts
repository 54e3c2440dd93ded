import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { lookUpJob, QueuedJob, seeJob } from "./queued-job.ts";

/** Has one device wake another at the same site, once. Verified is that the job stands there; that the device woke shows in its agent alone. */
export const requestWake = defineAction({
  id: "device.request-wake",
  title: "Have a neighbour wake the device",
  effect: "write",
  uses: ["devices"],
  input: z.object({
    deviceId: z.string(),
    /** A device that is online at the same site; the job runs there. */
    throughDeviceId: z.string(),
    /** What people read as the job's name. */
    title: z.string().min(1),
  }),
  output: QueuedJob,
  async run({ input: { deviceId, throughDeviceId, title }, ports }) {
    const { jobId } = await ports.devices.requestWake(deviceId, { title, throughDeviceId });
    return { jobId, deviceId: throughDeviceId };
  },
  again: {
    lookUp: ({ input, ports, marker, since }) =>
      lookUpJob(ports.devices, { marker, since, deviceId: input.throughDeviceId }),
  },
  verify: ({ output, ports }) => seeJob(ports.devices, output),
});
