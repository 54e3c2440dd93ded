/**
 * What the client keeps to. All clients of a process that use the same key share one count; the first one's limits hold. A contract has numbers of its own:
 * name them here.
 */
export interface VirustotalLimits {
  /** Requests in any minute. @default 4 */
  readonly requestsPerMinute?: number | undefined;
  /** Requests in any 24 hours. The vendor counts by calendar day, which this never exceeds. @default 500 */
  readonly requestsPerDay?: number | undefined;
}
