import { type DeviceFilter, readDeviceFilter } from "../entities/device-filter.ts";
import type { Requests } from "../requests/create-requests.ts";
import type { Listing } from "../requests/listing.ts";
import type { ListRequestOptions } from "../requests/request-options.ts";

/** Stored filters over devices; those of a site are listed by `sites.filters`. */
export interface FiltersGroup {
  defaults(options?: ListRequestOptions): Listing<DeviceFilter>;
  custom(options?: ListRequestOptions): Listing<DeviceFilter>;
}

/** The operations of filters. */
export function createFiltersGroup(requests: Requests): FiltersGroup {
  const list = (path: string) => (options?: ListRequestOptions) =>
    requests.list({ path, name: "filters", reader: readDeviceFilter }, options);
  return { defaults: list("v2/filter/default-filters"), custom: list("v2/filter/custom-filters") };
}
