import { readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads what a device says about itself over SNMP. */
export const readSnmpInformation = readRecord({
  snmpName: readText,
  snmpContact: readText,
  snmpDescription: readText,
  snmpLocation: readText,
  snmpUptime: readText,
  nicManufacturer: readText,
  objectId: readText,
  snmpSerial: readText,
});

/** What a device says about itself over SNMP. */
export type SnmpInformation = ReturnType<typeof readSnmpInformation>;
