/**
 * What a search for an earlier write's marker found.
 *
 * Nothing found means something only when the same query could see a record known to exist: without permission a service answers with an empty list too.
 */
export interface MarkerSearch<Found> {
  /** Oldest first; records of other companies, other creators or an earlier time are left out. */
  readonly matches: readonly Found[];
  /** Whether a control record was seen by the same query. */
  readonly controlSeen: boolean;
}
