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
  /**
   * A name for the MSP. Vendor documentation: the limits hold for all its keys together, so give clients with different keys of one MSP the same name.
   * @default none: clients share by key
   */
  readonly msp?: string | undefined;
  /**
   * A free port of this machine's loopback address: all processes that name the same one keep these limits together, whoever comes first counting for all. Name one
   * port per MSP. @default none: the process keeps the limits for itself
   */
  readonly sharedPort?: number | undefined;
}
