import { readList } from "../answer/read-fields.ts";
import type { Alert } from "../entities/alert.ts";
import { type Device, readDevice } from "../entities/device.ts";
import { type Patch, readPatch } from "../entities/patch.ts";
import { type QuickJob, readQuickJob } from "../entities/quick-job.ts";
import { apiPath } from "../requests/api-path.ts";
import { type Requests, readNothing } from "../requests/create-requests.ts";
import type { Listing } from "../requests/listing.ts";
import type { ReadRequestOptions, WriteRequestOptions } from "../requests/request-options.ts";
import { toWriteBody } from "../requests/to-write-body.ts";
import { type AlertQuery, listAlerts } from "./alert-lists.ts";
import { toMacAddress } from "./mac-address.ts";
import type { PatchQuery } from "./patch-query.ts";
import { type QuickJobDraft, toQuickJobBody } from "./quick-job-draft.ts";
import { secretsOf, toShownUdfBody, toUdfBody, type UdfDraft } from "./udf-draft.ts";

/** Devices. All of them are listed by `account.devices`, those of a site by `sites.devices`. There is no reboot, wake or delete. */
export interface DevicesGroup {
  get(deviceUid: string, options?: ReadRequestOptions): Promise<Device>;
  /** By the number that addresses of web pages hold. */
  getById(deviceId: number, options?: ReadRequestOptions): Promise<Device>;
  /** In any notation. An address may be on several devices. */
  findByMacAddress(macAddress: string, options?: ReadRequestOptions): Promise<readonly Device[]>;
  openAlerts(deviceUid: string, options?: AlertQuery): Listing<Alert>;
  resolvedAlerts(deviceUid: string, options?: AlertQuery): Listing<Alert>;
  patches(deviceUid: string, options?: PatchQuery): Listing<Patch>;
  /**
   * Has the device run a component. Sent once and never again by itself: the service would run it twice. What comes back is accepted, not run; see
   * `jobs.result`. After `UnknownOutcomeError` look with `jobs.findQuickJobs`.
   */
  runQuickJob(deviceUid: string, draft: QuickJobDraft, options?: WriteRequestOptions): Promise<QuickJob>;
  move(deviceUid: string, siteUid: string, options?: WriteRequestOptions): Promise<void>;
  /** Sets the named fields and leaves the others. */
  setUserDefinedFields(deviceUid: string, fields: UdfDraft, options?: WriteRequestOptions): Promise<void>;
  /** `yyyy-mm-dd`; null empties it. */
  setWarranty(deviceUid: string, warrantyDate: string | null, options?: WriteRequestOptions): Promise<void>;
}

/** The operations of devices, version 2. */
export function createDevicesGroup(requests: Requests): DevicesGroup {
  const of = (deviceUid: string): string => apiPath`v2/device/${deviceUid}`;
  return {
    get: async (deviceUid, options) => requests.read(of(deviceUid), readDevice, options),
    getById: async (deviceId, options) => requests.read(apiPath`v2/device/id/${deviceId}`, readDevice, options),
    findByMacAddress: async (macAddress, options) =>
      requests.read(apiPath`v2/device/macAddress/${toMacAddress(macAddress)}`, readList(readDevice), options),
    openAlerts: (deviceUid, options) => listAlerts(requests, of(deviceUid), "open", options),
    resolvedAlerts: (deviceUid, options) => listAlerts(requests, of(deviceUid), "resolved", options),
    patches: (deviceUid, { installStatus, ...options } = {}) =>
      requests.list(
        { path: `${of(deviceUid)}/patches`, name: "patches", reader: readPatch, query: { installStatus } },
        options,
      ),
    async runQuickJob(deviceUid, draft, options) {
      const path = `${of(deviceUid)}/quickjob`;
      const body = toQuickJobBody(`PUT /${path}`, draft);
      return requests.write({ method: "PUT", path, body, reader: readQuickJob }, options);
    },
    move: async (deviceUid, siteUid, options) =>
      requests.write(
        { method: "PUT", path: apiPath`v2/device/${deviceUid}/site/${siteUid}`, reader: readNothing },
        options,
      ),
    async setUserDefinedFields(deviceUid, fields, options) {
      const path = `${of(deviceUid)}/udf`;
      const body = toUdfBody(`POST /${path}`, fields);
      const secret = { shown: toShownUdfBody(fields), secrets: secretsOf(fields) };
      return requests.write({ method: "POST", path, body, reader: readNothing, secret }, options);
    },
    async setWarranty(deviceUid, warrantyDate, options) {
      const path = `${of(deviceUid)}/warranty`;
      const body = toWriteBody(`POST /${path}`, { warrantyDate: "date" }, { warrantyDate });
      return requests.write({ method: "POST", path, body, reader: readNothing }, options);
    },
  };
}
