import { readList } from "../answer/read-fields.ts";
import { type DeviceAudit, readDeviceAudit } from "../entities/device-audit.ts";
import { type EsxiHostAudit, readEsxiHostAudit } from "../entities/esxi-host-audit.ts";
import { type PrinterAudit, readPrinterAudit } from "../entities/printer-audit.ts";
import { readSoftware, type Software } from "../entities/software.ts";
import { apiPath } from "../requests/api-path.ts";
import type { Requests } from "../requests/create-requests.ts";
import type { Listing } from "../requests/listing.ts";
import type { ListRequestOptions, ReadRequestOptions } from "../requests/request-options.ts";
import { toMacAddress } from "./mac-address.ts";

/** Audits. Each kind is for one class of device; the service refuses the others. */
export interface AuditsGroup {
  device(deviceUid: string, options?: ReadRequestOptions): Promise<DeviceAudit>;
  devicesByMacAddress(macAddress: string, options?: ReadRequestOptions): Promise<readonly DeviceAudit[]>;
  software(deviceUid: string, options?: ListRequestOptions): Listing<Software>;
  esxiHost(deviceUid: string, options?: ReadRequestOptions): Promise<EsxiHostAudit>;
  printer(deviceUid: string, options?: ReadRequestOptions): Promise<PrinterAudit>;
}

/** The operations of audits. */
export function createAuditsGroup(requests: Requests): AuditsGroup {
  return {
    device: async (uid, options) => requests.read(apiPath`v2/audit/device/${uid}`, readDeviceAudit, options),
    devicesByMacAddress: async (macAddress, options) =>
      requests.read(
        apiPath`v2/audit/device/macAddress/${toMacAddress(macAddress)}`,
        readList(readDeviceAudit),
        options,
      ),
    software: (uid, options) =>
      requests.list(
        { path: apiPath`v2/audit/device/${uid}/software`, name: "software", reader: readSoftware },
        options,
      ),
    esxiHost: async (uid, options) => requests.read(apiPath`v2/audit/esxihost/${uid}`, readEsxiHostAudit, options),
    printer: async (uid, options) => requests.read(apiPath`v2/audit/printer/${uid}`, readPrinterAudit, options),
  };
}
