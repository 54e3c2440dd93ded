import { refusedHere } from "../refused-here.ts";
import type { ListRequestOptions } from "../requests/request-options.ts";
import type { QueryValue } from "../requests/to-query.ts";

/** Which devices of the account. The service ignores every other condition beside a filter, so they cannot be given together. */
export type DeviceQuery = ListRequestOptions &
  (
    | {
        /** A stored filter, which decides alone. */
        readonly filterId: number | string;
        readonly hostname?: never;
        readonly deviceType?: never;
        readonly operatingSystem?: never;
        readonly siteName?: never;
      }
    | {
        readonly filterId?: never;
        /** Part of the name, in any casing. */
        readonly hostname?: string | undefined;
        readonly deviceType?: string | undefined;
        readonly operatingSystem?: string | undefined;
        readonly siteName?: string | undefined;
      }
  );

/** The query of a list of devices; throws `InvalidRequestError` for a filter beside other conditions. */
export function deviceQuery(options: DeviceQuery, path: string): { readonly [name: string]: QueryValue } {
  const { filterId, hostname, deviceType, operatingSystem, siteName } = options;
  const others = { hostname, deviceType, operatingSystem, siteName };
  if (filterId !== undefined && Object.values(others).some((value) => value !== undefined))
    throw refusedHere(`GET /${path}`, "beside filterId every other condition would be ignored. Leave one out.");
  return { filterId, ...others };
}
