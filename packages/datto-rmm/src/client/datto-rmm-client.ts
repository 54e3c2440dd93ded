import type { AccountGroup } from "./groups/account-group.ts";
import type { ActivityLogGroup } from "./groups/activity-log-group.ts";
import type { AlertsGroup } from "./groups/alerts-group.ts";
import type { AuditsGroup } from "./groups/audits-group.ts";
import type { DevicesGroup } from "./groups/devices-group.ts";
import type { DevicesV3Group } from "./groups/devices-v3-group.ts";
import type { FiltersGroup } from "./groups/filters-group.ts";
import type { JobsGroup } from "./groups/jobs-group.ts";
import type { SitesGroup } from "./groups/sites-group.ts";
import type { SystemGroup } from "./groups/system-group.ts";
import type { UsersGroup } from "./groups/users-group.ts";

/** Every operation of the API, by the service's own nouns. Rejects with the `SystemError` classes of `@msp/workflows/ports`. */
export interface DattoRmmClient {
  readonly account: AccountGroup;
  readonly sites: SitesGroup;
  readonly devices: DevicesGroup;
  readonly devicesV3: DevicesV3Group;
  readonly alerts: AlertsGroup;
  readonly jobs: JobsGroup;
  readonly audits: AuditsGroup;
  readonly filters: FiltersGroup;
  readonly activityLog: ActivityLogGroup;
  readonly system: SystemGroup;
  /** There only when the settings say `allowKeyReset`. */
  readonly users?: UsersGroup;
}
