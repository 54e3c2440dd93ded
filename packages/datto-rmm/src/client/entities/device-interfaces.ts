import { readKey, readList, readNumber, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";
import { readDeviceTypeFields } from "./device-fields.ts";
import { readNetworkInterface } from "./network-interface.ts";

/** Reads a device with its network interfaces. */
export const readDeviceInterfaces = readRecord({
  uid: readKey,
  id: readNumber,
  siteId: readNumber,
  siteUid: readText,
  siteName: readText,
  deviceType: readDeviceTypeFields,
  hostname: readText,
  intIpAddress: readText,
  extIpAddress: readText,
  nics: readList(readNetworkInterface),
});

/** A device with its network interfaces, as a site lists them. */
export type DeviceInterfaces = ReturnType<typeof readDeviceInterfaces>;
