import type { DattoRmmSettings } from "../datto-rmm-settings.ts";
import { createConnection } from "./connection/create-connection.ts";
import type { DattoRmmClient } from "./datto-rmm-client.ts";
import { createAccountGroup } from "./groups/account-group.ts";
import { createActivityLogGroup } from "./groups/activity-log-group.ts";
import { createAlertsGroup } from "./groups/alerts-group.ts";
import { createAuditsGroup } from "./groups/audits-group.ts";
import { createDevicesGroup } from "./groups/devices-group.ts";
import { createDevicesV3Group } from "./groups/devices-v3-group.ts";
import { createFiltersGroup } from "./groups/filters-group.ts";
import { createJobsGroup } from "./groups/jobs-group.ts";
import { createSitesGroup } from "./groups/sites-group.ts";
import { createSystemGroup } from "./groups/system-group.ts";
import { createUsersGroup } from "./groups/users-group.ts";
import { createRequests } from "./requests/create-requests.ts";

/**
 * A client for one Datto RMM account. Nothing is read or sent before the first request.
 *
 * Reads are tried again, writes are sent once. Rejects with the `SystemError` classes of `@msp/workflows/ports`.
 *
 * @example
 * ```ts
 * import { createDattoRmmClient } from "@msp/datto-rmm";
 *
 * const client = createDattoRmmClient(); // address and keys from the environment
 * for await (const device of client.account.devices({ siteName: "Acme Dental" })) {
 *   console.log(device.hostname, device.online, device.lastSeen);
 * }
 * ```
 */
export function createDattoRmmClient(settings: DattoRmmSettings = {}): DattoRmmClient {
  const requests = createRequests(createConnection(settings));
  const activityLog = createActivityLogGroup(requests);
  return Object.freeze({
    account: createAccountGroup(requests),
    sites: createSitesGroup(requests),
    devices: createDevicesGroup(requests),
    devicesV3: createDevicesV3Group(requests),
    alerts: createAlertsGroup(requests),
    jobs: createJobsGroup(requests, activityLog),
    audits: createAuditsGroup(requests),
    filters: createFiltersGroup(requests),
    activityLog,
    system: createSystemGroup(requests),
    ...(settings.allowKeyReset === true ? { users: createUsersGroup(requests) } : {}),
  });
}
