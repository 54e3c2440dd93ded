import type { Ticket } from "../domain/ticket.ts";

/** Which changes to look for. Instants are ISO 8601. */
export interface TicketChangeQuery {
  /** Included: go on from a `watermark`, and nothing between two questions is lost. */
  readonly since: string;
  /** Excluded. @default now */
  readonly until?: string | undefined;
  /** Stable ids; only tickets that are in one of these now. An empty list matches nothing. @default any */
  readonly categories?: readonly string[] | undefined;
  /** Stable ids; only tickets that are in one of these now. An empty list matches nothing. @default any */
  readonly statuses?: readonly string[] | undefined;
}

/** A ticket with the last change of it that the service shows. */
export interface TicketChange {
  readonly ticket: Ticket;
  /** ISO 8601 in UTC, by the service's clock. */
  readonly changedAt: string;
}

/** What one question after changed tickets brought. */
export interface ChangedTickets {
  /** The oldest change first, those of one instant by id; a ticket stands here once however often it changed. */
  readonly changes: readonly TicketChange[];
  /**
   * The `since` of the next question, ISO 8601: never before this question's, and never later than what the service certainly showed by now. It lies
   * the search lag (and what clocks may differ by) back, so that answers overlap: what comes again has the same ticket id and `changedAt`.
   */
  readonly watermark: string;
}
