import { describe, it } from "vitest";
import { describeDeviceJobs } from "./devices/device-jobs.ts";
import { describeDeviceReading } from "./devices/device-reading.ts";
import { describeDeviceWriting } from "./devices/device-writing.ts";
import type { DevicesContractSubject } from "./devices/devices-contract-subject.ts";
import type { DevicesTest } from "./devices/devices-test.ts";
import { recordingCall } from "./recording-call.ts";

/**
 * The promises of the `Devices` port, as tests. Every adapter runs them.
 *
 * @example
 * ```ts
 * import { describeDevicesContract, memoryDevicesSubject } from "@msp/testing/contracts";
 *
 * describeDevicesContract("memory", memoryDevicesSubject());
 * ```
 */
export function describeDevicesContract(name: string, create: () => Promise<DevicesContractSubject>): void {
  const test: DevicesTest = (title, run) =>
    it(title, async () => {
      const subject = await create();
      try {
        await run(subject, subject.adapter.on(recordingCall()));
      } finally {
        await subject.close?.();
      }
    });

  describe(`Devices contract: ${name}`, () => {
    describeDeviceReading(test);
    describeDeviceJobs(test);
    describeDeviceWriting(test);
  });
}
