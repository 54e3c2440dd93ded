import { readList, readMaybe, readNumber, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";
import { readPhysicalMemory } from "./physical-memory.ts";

/** Reads the audit of a VMware host. */
export const readEsxiHostAudit = readRecord({
  portalUrl: readText,
  systemInfo: readMaybe(
    readRecord({
      manufacturer: readText,
      model: readText,
      name: readText,
      numberOfSnapshots: readNumber,
      serviceTag: readText,
    }),
  ),
  guests: readList(
    readRecord({
      guestName: readText,
      processorSpeedTotal: readNumber,
      memorySizeTotal: readNumber,
      numberOfSnapshots: readNumber,
      datastores: readText,
    }),
  ),
  processors: readList(readRecord({ frequency: readNumber, name: readText, numberOfCores: readNumber })),
  nics: readList(
    readRecord({
      name: readText,
      ipv4: readText,
      ipv6: readText,
      macAddress: readText,
      speed: readText,
      type: readText,
    }),
  ),
  physicalMemory: readList(readPhysicalMemory),
  datastores: readList(
    readRecord({
      datastoreName: readText,
      subscriptionPercent: readNumber,
      freeSpace: readNumber,
      size: readNumber,
      fileSystem: readText,
      status: readText,
      dataExtents: readList(readRecord({ name: readText, size: readNumber, mediaType: readText, status: readText })),
    }),
  ),
});

/** The audit of a VMware host. */
export type EsxiHostAudit = ReturnType<typeof readEsxiHostAudit>;
