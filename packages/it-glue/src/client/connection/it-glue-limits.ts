/** What the client keeps to. All clients of a process that use the same account share one count; the first one's limits hold. */
export interface ItGlueLimits {
  /** Requests in any 5 minutes. The service takes 3,000 (vendor documentation; whether per key or per account is unconfirmed). @default 2_900 */
  readonly requestsPer5Minutes?: number | undefined;
  /** Requests at a time. The service names no limit. @default 10 */
  readonly inFlight?: number | undefined;
  /**
   * A free port of this machine's loopback address: all processes that name the same one keep these limits together. Name one port per account.
   * @default none: the process keeps the limits for itself
   */
  readonly sharedPort?: number | undefined;
}
