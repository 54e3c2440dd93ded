import { type PaginationLimit, readPaginationLimit } from "../entities/pagination-limit.ts";
import { type RequestRate, readRequestRate } from "../entities/request-rate.ts";
import { readServiceStatus, type ServiceStatus } from "../entities/service-status.ts";
import type { Requests } from "../requests/create-requests.ts";
import type { ReadRequestOptions } from "../requests/request-options.ts";

/** The service itself. */
export interface SystemGroup {
  /** Needs no credentials. */
  status(options?: ReadRequestOptions): Promise<ServiceStatus>;
  /** What everybody together has used of the limits; asking counts as a read. */
  requestRate(options?: ReadRequestOptions): Promise<RequestRate>;
  pagination(options?: ReadRequestOptions): Promise<PaginationLimit>;
}

/** The operations of the service itself. */
export function createSystemGroup(requests: Requests): SystemGroup {
  return {
    status: (options) => requests.readOpenly("v2/system/status", readServiceStatus, options),
    requestRate: (options) => requests.read("v2/system/request_rate", readRequestRate, options),
    pagination: (options) => requests.read("v2/system/pagination", readPaginationLimit, options),
  };
}
