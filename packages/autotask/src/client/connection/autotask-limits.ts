/** What the client keeps to. All clients of a process that use the same database share one count; the first one's limits hold. */
export interface AutotaskLimits {
  /**
   * Requests at a time per endpoint (the first path segment). Vendor documentation: 3 for integrations made after release 2023.1, more for older ones.
   * @default 3
   */
  readonly inFlightPerEndpoint?: number | undefined;
  /** Requests in any 60 minutes. The database allows 10,000 to all integrations together. @default 9_500 */
  readonly requestsPerHour?: number | undefined;
  /** After so many requests the database's own count is read, which includes everybody else's. @default 250 */
  readonly observeEvery?: number | undefined;
  /**
   * A free port of this machine's loopback address: all processes that name the same one keep these limits together, whoever comes first counting for
   * all. Name one port per database. @default none: the process keeps the limits for itself
   */
  readonly sharedPort?: number | undefined;
}
