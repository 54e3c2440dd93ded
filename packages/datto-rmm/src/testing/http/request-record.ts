/** One request the fake received. Headers and bodies are left out on purpose: they carry secrets. */
export interface RequestRecord {
  /** Milliseconds since 1970 when it came in. */
  readonly at: number;
  readonly method: string;
  /** The path with its query. */
  readonly path: string;
  /** The status answered; null while it is under way and when the answer was lost. */
  readonly status: number | null;
  /** The operation it was, for example `PUT v2/device/{deviceUid}/quickjob`; null when no route was found. */
  readonly operation: string | null;
}

/** A record that is still being written. */
export type OpenRequestRecord = { -readonly [Key in keyof RequestRecord]: RequestRecord[Key] };
