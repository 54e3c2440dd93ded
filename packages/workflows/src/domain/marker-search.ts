/**
 * What a search for an earlier write's marker found.
 *
 * Nothing found means something only when the same query sees a record that carries one of our markers. Any other record proves too little: it shows
 * that the account may search, but not that the service keeps a marker. Before the first marked record there is no such proof, so a person is asked.
 */
export interface MarkerSearch<Found> {
  /** Oldest first; records of other companies, other creators or an earlier time are left out. */
  readonly matches: readonly Found[];
  /** Whether the same query saw a record that carries a marker of ours: another write's, or one of the matches. */
  readonly controlSeen: boolean;
}
