import { readList } from "../answer/read-fields.ts";
import { type DeviceV3, readDeviceV3 } from "../entities/device-v3.ts";
import { apiPath } from "../requests/api-path.ts";
import { type Requests, readNothing } from "../requests/create-requests.ts";
import type { Listing } from "../requests/listing.ts";
import type { ListRequestOptions, ReadRequestOptions, WriteRequestOptions } from "../requests/request-options.ts";
import { type DeviceQuery, deviceQuery } from "./device-query.ts";
import { toMacAddress } from "./mac-address.ts";
import { type TypedUdfDraft, toTypedUdfBody } from "./udf-draft.ts";

/** Devices in version 3, whose user-defined fields have types. */
export interface DevicesV3Group {
  list(options?: DeviceQuery): Listing<DeviceV3>;
  listOfSite(
    siteUid: string,
    options?: ListRequestOptions & { readonly filterId?: number | string | undefined },
  ): Listing<DeviceV3>;
  get(deviceUid: string, options?: ReadRequestOptions): Promise<DeviceV3>;
  getById(deviceId: number, options?: ReadRequestOptions): Promise<DeviceV3>;
  findByMacAddress(macAddress: string, options?: ReadRequestOptions): Promise<readonly DeviceV3[]>;
  /** A value of another type than the field's is refused by the service, while version 2 stores it as text (vendor documentation). */
  setUserDefinedFields(
    deviceUid: string,
    fields: readonly TypedUdfDraft[],
    options?: WriteRequestOptions,
  ): Promise<void>;
}

/** The operations of devices, version 3. */
export function createDevicesV3Group(requests: Requests): DevicesV3Group {
  return {
    list: (options = {}) => {
      const path = "v3/account/devices";
      return requests.list({ path, name: "devices", reader: readDeviceV3, query: deviceQuery(options, path) }, options);
    },
    listOfSite: (siteUid, { filterId, ...options } = {}) =>
      requests.list(
        { path: apiPath`v3/site/${siteUid}/devices`, name: "devices", reader: readDeviceV3, query: { filterId } },
        options,
      ),
    get: async (deviceUid, options) => requests.read(apiPath`v3/device/${deviceUid}`, readDeviceV3, options),
    getById: async (deviceId, options) => requests.read(apiPath`v3/device/id/${deviceId}`, readDeviceV3, options),
    findByMacAddress: async (macAddress, options) =>
      requests.read(apiPath`v3/device/macAddress/${toMacAddress(macAddress)}`, readList(readDeviceV3), options),
    async setUserDefinedFields(deviceUid, fields, options) {
      const path = apiPath`v3/device/${deviceUid}/udf`;
      const body = toTypedUdfBody(`POST /${path}`, fields);
      return requests.write({ method: "POST", path, body, reader: readNothing }, options);
    },
  };
}
