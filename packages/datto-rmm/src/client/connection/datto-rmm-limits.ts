/**
 * What the client keeps to, all clients of the process on one platform together (with `sharedPort` those of the machine); the first one's limits hold. Vendor documentation and reports: 600 reads
 * and 600 writes in any 60 seconds for an account, 100 per writing operation (600 for user-defined fields), slower answers from 90 % on, and a block of
 * about five minutes for whoever goes on.
 */
export interface DattoRmmLimits {
  /** Reads in any 60 seconds. Other programs of the account use the same budget. @default 500 */
  readonly readsPerMinute?: number | undefined;
  /** Writes in any 60 seconds. @default 500 */
  readonly writesPerMinute?: number | undefined;
  /** Writes of one operation in any 60 seconds; user-defined fields have five times as much. @default 90 */
  readonly writesPerOperationAndMinute?: number | undefined;
  /** Requests at a time. Nothing is documented; a few keep a refused token from being refused many times. @default 8 */
  readonly inFlight?: number | undefined;
  /** Counts reads and writes together, for accounts that the service has not moved to separate budgets yet (reported). @default false */
  readonly countTogether?: boolean | undefined;
  /**
   * A free port of this machine's loopback address: all processes that name the same one keep these limits together, whoever comes first counting for
   * all. Name one port per account. @default none: the process keeps the limits for itself
   */
  readonly sharedPort?: number | undefined;
}
