/** One thing a parked run waits for. */
export interface Waiting {
  readonly path: string;
  /** In words: what must happen. */
  readonly for: string;
  /** Milliseconds since 1970-01-01 UTC, when time alone will wake it. */
  readonly until?: number;
  /** The key of the messages that wake it. */
  readonly key?: string;
  /** Messages under that key which this run cannot read, by id: they are kept for others and do not wake it. */
  readonly unfit?: readonly string[];
}
