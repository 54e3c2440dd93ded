import { type Account, readAccount } from "../entities/account.ts";
import type { Alert } from "../entities/alert.ts";
import { type Component, readComponent } from "../entities/component.ts";
import { type Device, readDevice } from "../entities/device.ts";
import { type NetworkMapping, readNetworkMapping } from "../entities/network-mapping.ts";
import { readSite, type Site } from "../entities/site.ts";
import { readUser, type User } from "../entities/user.ts";
import type { Variable } from "../entities/variable.ts";
import type { Requests } from "../requests/create-requests.ts";
import type { Listing } from "../requests/listing.ts";
import type { ListRequestOptions, ReadRequestOptions, WriteRequestOptions } from "../requests/request-options.ts";
import { type AlertQuery, listAlerts } from "./alert-lists.ts";
import { type DeviceQuery, deviceQuery } from "./device-query.ts";
import {
  createVariable,
  deleteVariable,
  listVariables,
  updateVariable,
  type VariableChanges,
  type VariableDraft,
} from "./variable-writes.ts";

/** What belongs to the whole account. */
export interface AccountGroup {
  get(options?: ReadRequestOptions): Promise<Account>;
  devices(options?: DeviceQuery): Listing<Device>;
  /** `siteName` is part of a name, in any casing. The list holds a pseudo-site for deleted devices (reported). */
  sites(options?: ListRequestOptions & { readonly siteName?: string | undefined }): Listing<Site>;
  users(options?: ListRequestOptions): Listing<User>;
  /** The components that quick jobs can run. */
  components(options?: ListRequestOptions): Listing<Component>;
  openAlerts(options?: AlertQuery): Listing<Alert>;
  resolvedAlerts(options?: AlertQuery): Listing<Alert>;
  networkMappings(options?: ListRequestOptions): Listing<NetworkMapping>;
  variables(options?: ListRequestOptions): Listing<Variable>;
  createVariable(draft: VariableDraft, options?: WriteRequestOptions): Promise<void>;
  updateVariable(variableId: number, changes: VariableChanges, options?: WriteRequestOptions): Promise<void>;
  deleteVariable(variableId: number, options?: WriteRequestOptions): Promise<void>;
}

const owner = "v2/account";

/** The account's operations. */
export function createAccountGroup(requests: Requests): AccountGroup {
  return {
    get: (options) => requests.read(owner, readAccount, options),
    devices: (options = {}) => {
      const path = `${owner}/devices`;
      return requests.list({ path, name: "devices", reader: readDevice, query: deviceQuery(options, path) }, options);
    },
    sites: ({ siteName, ...options } = {}) =>
      requests.list({ path: `${owner}/sites`, name: "sites", reader: readSite, query: { siteName } }, options),
    users: (options) => requests.list({ path: `${owner}/users`, name: "users", reader: readUser }, options),
    components: (options) =>
      requests.list({ path: `${owner}/components`, name: "components", reader: readComponent }, options),
    openAlerts: (options) => listAlerts(requests, owner, "open", options),
    resolvedAlerts: (options) => listAlerts(requests, owner, "resolved", options),
    networkMappings: (options) =>
      requests.list(
        { path: `${owner}/dnet-site-mappings`, name: "dnetSiteMappings", reader: readNetworkMapping },
        options,
      ),
    variables: (options) => listVariables(requests, owner, options),
    createVariable: (draft, options) => createVariable(requests, owner, draft, options),
    updateVariable: (id, changes, options) => updateVariable(requests, owner, id, changes, options),
    deleteVariable: (id, options) => deleteVariable(requests, owner, id, options),
  };
}
