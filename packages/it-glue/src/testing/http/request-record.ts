/** One request the fake received. Headers are left out on purpose: they carry the key. */
export interface RequestRecord {
  /** Milliseconds since 1970 when it came in. */
  readonly at: number;
  readonly method: string;
  /** The path with its query. */
  readonly path: string;
  /** The status answered; null while it is under way and when the answer was lost. */
  readonly status: number | null;
}
