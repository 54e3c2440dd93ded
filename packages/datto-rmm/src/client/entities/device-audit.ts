import { readInstant, readList, readMaybe, readNumber, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";
import { readNetworkInterface } from "./network-interface.ts";
import { readPhysicalMemory } from "./physical-memory.ts";
import { readSnmpInformation } from "./snmp-information.ts";

/** Reads the audit of a computer. */
export const readDeviceAudit = readRecord({
  portalUrl: readText,
  webRemoteUrl: readText,
  systemInfo: readMaybe(
    readRecord({
      manufacturer: readText,
      model: readText,
      totalPhysicalMemory: readNumber,
      username: readText,
      dotNetVersion: readText,
      totalCpuCores: readNumber,
    }),
  ),
  nics: readList(readNetworkInterface),
  bios: readMaybe(
    readRecord({ instance: readText, releaseDate: readInstant, serialNumber: readText, smBiosVersion: readText }),
  ),
  baseBoard: readMaybe(readRecord({ manufacturer: readText, product: readText })),
  displays: readList(readRecord({ instance: readText, screenHeight: readNumber, screenWidth: readNumber })),
  logicalDisks: readList(
    readRecord({ description: readText, diskIdentifier: readText, freespace: readNumber, size: readNumber }),
  ),
  mobileInfo: readList(readRecord({ iccid: readText, imei: readText, number: readText, operator: readText })),
  processors: readList(readRecord({ name: readText })),
  videoBoards: readList(readRecord({ displayAdapter: readText })),
  attachedDevices: readList(
    readRecord({
      deviceName: readText,
      deviceType: readText,
      driverFile: readText,
      driverFileLastModified: readInstant,
      driverManufacturer: readText,
      driverName: readText,
      driverVersion: readText,
      portName: readText,
    }),
  ),
  snmpInfo: readMaybe(readSnmpInformation),
  physicalMemory: readList(readPhysicalMemory),
});

/** The audit of a computer. */
export type DeviceAudit = ReturnType<typeof readDeviceAudit>;
