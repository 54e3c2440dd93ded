import { describeDevicesContract, memoryDevicesSubject } from "../src/contracts/index.ts";

describeDevicesContract("memory", memoryDevicesSubject());
describeDevicesContract(
  "memory that sets retired devices aside",
  memoryDevicesSubject({}, { retiredSiteId: "retired" }),
);
describeDevicesContract(
  "memory without abilities",
  memoryDevicesSubject({ restartsDevices: false, wakesDevices: false, retiresDevices: "no", knowsReports: false }),
);
