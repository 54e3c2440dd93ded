/** One thing a parked run waits for. */
export interface Waiting {
  readonly path: string;
  /** In words: what must happen. */
  readonly for: string;
  /** Milliseconds since 1970-01-01 UTC, when time alone will wake it. */
  readonly until?: number;
  /** The key of the messages that wake it. */
  readonly key?: string;
}
