/** Who is about to see which password, and why. Never holds the value. */
export interface RevealRecord {
  readonly passwordId: string;
  /** Why, in a sentence a reviewer understands. */
  readonly reason: string;
  /** The person it is for, by name or id. */
  readonly requestedBy: string;
  /** The ticket it belongs to. */
  readonly ticketId: string | undefined;
  /** ISO 8601 in UTC: when it was asked for, which is before it was read. */
  readonly at: string;
}
