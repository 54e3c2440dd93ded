import type { Alert } from "../entities/alert.ts";
import { type Device, readDevice } from "../entities/device.ts";
import { type DeviceFilter, readDeviceFilter } from "../entities/device-filter.ts";
import { type DeviceInterfaces, readDeviceInterfaces } from "../entities/device-interfaces.ts";
import { readSitePatch, type SitePatch } from "../entities/patch.ts";
import { readSite, type Site } from "../entities/site.ts";
import { readSiteSettings, type SiteSettings } from "../entities/site-settings.ts";
import type { Variable } from "../entities/variable.ts";
import { apiPath } from "../requests/api-path.ts";
import { type Requests, readNothing } from "../requests/create-requests.ts";
import type { Listing } from "../requests/listing.ts";
import type { ListRequestOptions, ReadRequestOptions, WriteRequestOptions } from "../requests/request-options.ts";
import { type AlertQuery, listAlerts } from "./alert-lists.ts";
import type { PatchQuery } from "./patch-query.ts";
import {
  type SiteChanges,
  type SiteDraft,
  type SiteProxyDraft,
  toNewSiteBody,
  toSiteBody,
  toSiteProxyBody,
} from "./site-drafts.ts";
import {
  createVariable,
  deleteVariable,
  listVariables,
  updateVariable,
  type VariableChanges,
  type VariableDraft,
} from "./variable-writes.ts";

/** Sites and what belongs to one. All of them are listed by `account.sites`. */
export interface SitesGroup {
  get(siteUid: string, options?: ReadRequestOptions): Promise<Site>;
  create(draft: SiteDraft, options?: WriteRequestOptions): Promise<Site>;
  update(siteUid: string, changes: SiteChanges, options?: WriteRequestOptions): Promise<Site>;
  devices(
    siteUid: string,
    options?: ListRequestOptions & { readonly filterId?: number | string | undefined },
  ): Listing<Device>;
  /** Devices with their network interfaces: the way to MAC addresses. */
  networkInterfaces(siteUid: string, options?: ListRequestOptions): Listing<DeviceInterfaces>;
  openAlerts(siteUid: string, options?: AlertQuery): Listing<Alert>;
  resolvedAlerts(siteUid: string, options?: AlertQuery): Listing<Alert>;
  filters(siteUid: string, options?: ListRequestOptions): Listing<DeviceFilter>;
  patches(siteUid: string, options?: PatchQuery): Listing<SitePatch>;
  settings(siteUid: string, options?: ReadRequestOptions): Promise<SiteSettings>;
  /** The password is part of the request that `beforeWrite` hears. */
  updateProxy(siteUid: string, draft: SiteProxyDraft, options?: WriteRequestOptions): Promise<SiteSettings>;
  deleteProxy(siteUid: string, options?: WriteRequestOptions): Promise<void>;
  variables(siteUid: string, options?: ListRequestOptions): Listing<Variable>;
  createVariable(siteUid: string, draft: VariableDraft, options?: WriteRequestOptions): Promise<void>;
  updateVariable(
    siteUid: string,
    variableId: number,
    changes: VariableChanges,
    options?: WriteRequestOptions,
  ): Promise<void>;
  deleteVariable(siteUid: string, variableId: number, options?: WriteRequestOptions): Promise<void>;
}

/** The operations of sites. */
export function createSitesGroup(requests: Requests): SitesGroup {
  const of = (siteUid: string): string => apiPath`v2/site/${siteUid}`;
  return {
    get: async (siteUid, options) => requests.read(of(siteUid), readSite, options),
    async create(draft, options) {
      const path = "v2/site";
      const body = toNewSiteBody(`PUT /${path}`, draft);
      return requests.write({ method: "PUT", path, body, reader: readSite }, options);
    },
    async update(siteUid, changes, options) {
      const path = of(siteUid);
      const body = toSiteBody(`POST /${path}`, changes);
      return requests.write({ method: "POST", path, body, reader: readSite }, options);
    },
    devices: (siteUid, { filterId, ...options } = {}) =>
      requests.list(
        { path: `${of(siteUid)}/devices`, name: "devices", reader: readDevice, query: { filterId } },
        options,
      ),
    networkInterfaces: (siteUid, options) =>
      requests.list(
        { path: `${of(siteUid)}/devices/network-interface`, name: "devices", reader: readDeviceInterfaces },
        options,
      ),
    openAlerts: (siteUid, options) => listAlerts(requests, of(siteUid), "open", options),
    resolvedAlerts: (siteUid, options) => listAlerts(requests, of(siteUid), "resolved", options),
    filters: (siteUid, options) =>
      requests.list({ path: `${of(siteUid)}/filters`, name: "filters", reader: readDeviceFilter }, options),
    patches: (siteUid, { installStatus, ...options } = {}) =>
      requests.list(
        { path: `${of(siteUid)}/patches`, name: "patches", reader: readSitePatch, query: { installStatus } },
        options,
      ),
    settings: async (siteUid, options) => requests.read(`${of(siteUid)}/settings`, readSiteSettings, options),
    async updateProxy(siteUid, draft, options) {
      const path = `${of(siteUid)}/settings/proxy`;
      const body = toSiteProxyBody(`POST /${path}`, draft);
      return requests.write({ method: "POST", path, body, reader: readSiteSettings }, options);
    },
    deleteProxy: async (siteUid, options) =>
      requests.write({ method: "DELETE", path: `${of(siteUid)}/settings/proxy`, reader: readNothing }, options),
    variables: (siteUid, options) => listVariables(requests, of(siteUid), options),
    createVariable: async (siteUid, draft, options) => createVariable(requests, of(siteUid), draft, options),
    updateVariable: async (siteUid, id, changes, options) =>
      updateVariable(requests, of(siteUid), id, changes, options),
    deleteVariable: async (siteUid, id, options) => deleteVariable(requests, of(siteUid), id, options),
  };
}
