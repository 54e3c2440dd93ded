/** At most `limit` requests in any stretch of `perMs` milliseconds. */
export interface RollingLimit {
  readonly limit: number;
  readonly perMs: number;
}

/** What a service allows for one key, or for a whole account. */
export interface Limits {
  /** Requests under way at the same time. @default no limit */
  readonly inFlight?: number;
  /** Every one of these is kept. A minimum distance between requests is `{ limit: 1, perMs: distance }`. */
  readonly windows?: readonly RollingLimit[];
}

/** `urgent` is served first; `bulk` gets every fourth turn while both wait, so neither starves. */
export type Lane = "urgent" | "bulk";
