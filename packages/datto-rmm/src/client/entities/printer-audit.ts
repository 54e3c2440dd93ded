import { readList, readMaybe, readNumber, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";
import { readNetworkInterface } from "./network-interface.ts";
import { readSnmpInformation } from "./snmp-information.ts";

/** Reads the audit of a printer. */
export const readPrinterAudit = readRecord({
  portalUrl: readText,
  snmpInfo: readMaybe(readSnmpInformation),
  printerMarkerSupplies: readList(
    readRecord({ description: readText, maxCapacity: readText, suppliesLevel: readText }),
  ),
  printer: readMaybe(readRecord({ printedPageCount: readNumber })),
  systemInfo: readMaybe(readRecord({ manufacturer: readText, model: readText })),
  nics: readList(readNetworkInterface),
});

/** The audit of a printer. */
export type PrinterAudit = ReturnType<typeof readPrinterAudit>;
