/** One request the fake received. Headers and bodies are left out on purpose: both can carry a login. */
export interface RequestRecord {
  /** Milliseconds since 1970 when it came in. */
  readonly at: number;
  readonly method: string;
  /** The path with its query. */
  readonly path: string;
  /** The status answered; null while it is under way and when the answer was lost. */
  readonly status: number | null;
}

/** A record that is still being written. */
export type OpenRecord = { -readonly [Key in keyof RequestRecord]: RequestRecord[Key] };
