import type { FaultList } from "../faults/fault-list.ts";
import type { HourlyLimit } from "../limits/hourly-limit.ts";
import type { ThreadLimit } from "../limits/thread-limit.ts";
import type { Tenant } from "../tenant/tenant.ts";
import type { RequestRecord } from "./request-record.ts";
import type { UserList } from "./user-list.ts";

/** Everything the HTTP side of the fake works with. */
export interface Service {
  readonly tenant: Tenant;
  readonly users: UserList;
  readonly faults: FaultList;
  readonly threads: ThreadLimit;
  readonly hourly: HourlyLimit;
  /** Whether high usage holds requests back. */
  readonly slowsDown: boolean;
  /** Added to every signed-in request, in milliseconds of the injected clock. */
  readonly latencyMs: number;
  readonly requests: RequestRecord[];
  /** The only origin that holds the tenant's data; undefined means every origin does. */
  home: string | undefined;
}
