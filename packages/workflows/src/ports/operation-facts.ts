/**
 * What an adapter promises about one of its writes; the settle wait and the look-up after an unclear answer rest on it.
 *
 * The facts must hold for the vendor, not for the happy path: a look-up made before `maxInFlightMs + searchLagMs` have passed proves nothing.
 */
export interface OperationFacts {
  /** Longest time, in milliseconds, between sending and the vendor having acted on the request or dropped it for good. */
  readonly maxInFlightMs: number;
  /** Longest time, in milliseconds, until a finished write can be found by a query. */
  readonly searchLagMs: number;
  /** Whether the write can carry a marker that stays with what it made. */
  readonly canMark: boolean;
  /** Whether what the write made can be found again by that marker. */
  readonly canFind: boolean;
}
