/**
 * What the client keeps to. The vendor has a quota and throttles who floods it, and tells no numbers, so these are careful and not known. All clients of a
 * process that use the same key share one count; the first one's limits hold.
 */
export interface AdminByRequestLimits {
  /** Requests in any minute. @default 60 */
  readonly requestsPerMinute?: number | undefined;
  /** Requests at a time. @default 2 */
  readonly inFlight?: number | undefined;
}
