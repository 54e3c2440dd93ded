import { type Alert, readAlert } from "../entities/alert.ts";
import type { Requests } from "../requests/create-requests.ts";
import type { Listing } from "../requests/listing.ts";
import type { ListRequestOptions } from "../requests/request-options.ts";

/** Which alerts. */
export interface AlertQuery extends ListRequestOptions {
  /** Only muted ones, or only the others. The service has given muting up (vendor documentation). @default both */
  readonly muted?: boolean | undefined;
}

/** Lists alerts below a path. Reported in use: pages of 250 for the account and of 50 for devices and sites; no limit is documented. */
export function listAlerts(
  requests: Requests,
  owner: string,
  state: "open" | "resolved",
  { muted, ...options }: AlertQuery = {},
): Listing<Alert> {
  const pageSize = owner === "v2/account" ? 250 : 50;
  const path = `${owner}/alerts/${state}`;
  return requests.list({ path, name: "alerts", reader: readAlert, query: { muted }, pageSize }, options);
}
