/** A file the fake service knows. */
export interface KnownFile {
  readonly sha256: string;
  readonly sha1?: string;
  readonly md5?: string;
  readonly name?: string;
  /** Counts by the service's words; what is left out is 0. Default: 70 scanners that found nothing. */
  readonly stats?: { readonly [word: string]: number };
  /** Milliseconds since 1970-01-01 UTC. Default: the day before it became known. */
  readonly scannedAt?: number;
}
