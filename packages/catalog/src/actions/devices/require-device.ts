import { Device, defineAction } from "@msp/workflows";
import { ConflictError } from "@msp/workflows/ports";
import * as z from "zod";
import { linkOfDevice } from "../../devices/link-device.ts";

/** Reads a device of a company with what its link to the service desk lacks; throws `ConflictError` for one that is another company's, retired or not there. */
export const requireDevice = defineAction({
  id: "device.require",
  title: "Read the device, and see that it is this company's",
  effect: "read",
  uses: ["devices", "ticketing"],
  input: z.object({ deviceId: z.string(), companyId: z.string() }),
  output: z.object({
    device: Device,
    /** What its link to a configuration item lacks, one sentence each; empty where it is exact. */
    problems: z.array(z.string()),
  }),
  async run({ input: { deviceId, companyId }, ports }) {
    const refuse = (reason: string) =>
      new ConflictError(`This device cannot be worked on here: ${reason}. Name another one and try again.`, {
        system: "devices",
        operation: "getDevice",
      });
    const link = await linkOfDevice(ports, deviceId);
    const problems =
      link.outcome === "not linked" ? link.missing : link.outcome === "disagreement" ? link.problems : [];
    const device = "device" in link ? link.device : undefined;
    if (device === undefined) throw refuse(problems.join("; ") || "it could not be read");
    if (device.companyId !== companyId)
      throw refuse(`${device.name} belongs to ${device.companyId === undefined ? "no company" : "another company"}`);
    if (device.isRetired) throw refuse(`${device.name} is retired in remote monitoring`);
    return { device, problems: [...problems] };
  },
});
