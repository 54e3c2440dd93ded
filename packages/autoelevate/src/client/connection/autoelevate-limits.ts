/** What the client keeps to. All clients of a process that use the same key share one count; the first one's limits hold. */
export interface AutoelevateLimits {
  /**
   * Requests in any 60 minutes, for each route by itself. Vendor documentation: 100 for the whole MSP, so lower this where other programs ask too.
   * @default 100
   */
  readonly requestsPerHour?: number | undefined;
  /**
   * Requests in any minute, for each route by itself. Vendor documentation denies such a limit; an integrator measured refusals after 24 quick requests
   * and room for one more every three seconds, which 20 a minute never exceeds.
   * @default 20
   */
  readonly requestsPerMinute?: number | undefined;
}
