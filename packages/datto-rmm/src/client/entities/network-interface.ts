import { readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads a network interface. */
export const readNetworkInterface = readRecord({
  instance: readText,
  ipv4: readText,
  ipv6: readText,
  macAddress: readText,
  type: readText,
});

/** A network interface of a device. */
export type NetworkInterface = ReturnType<typeof readNetworkInterface>;
