/** One request the fake received. Headers are left out on purpose: they carry the secret. */
export interface RequestRecord {
  /** Milliseconds since 1970 when it came in. */
  readonly at: number;
  readonly method: string;
  /** The path with its query. */
  readonly path: string;
  /** The status answered; null while it is under way and when the answer was lost. */
  readonly status: number | null;
  /** How many requests of the integration were under way at this endpoint, this one included; 0 where threads are not counted. */
  readonly threads: number;
  /** How many stored records were read for it. */
  readonly rowsExamined: number;
}

/** A record that is still being written. */
export type OpenRecord = { -readonly [Key in keyof RequestRecord]: RequestRecord[Key] };
