/** A file the service has seen. What is not told is null; times are milliseconds since 1970-01-01 UTC. */
export interface FileObject {
  /** In lower-case hexadecimal, as all hashes here. */
  readonly sha256: string;
  readonly sha1: string | null;
  readonly md5: string | null;
  readonly meaningfulName: string | null;
  readonly names: readonly string[];
  /** How many scanners said what, by the vendor's words: `malicious`, `suspicious`, `harmless`, `undetected`, `timeout`, …; null when it was never scanned. */
  readonly lastAnalysisStats: { readonly [word: string]: number } | null;
  readonly lastAnalysisAt: number | null;
  readonly firstSubmittedAt: number | null;
  readonly reputation: number | null;
  /** Of a signed file, as it came: its members are not documented well enough to be named. */
  readonly signatureInfo: unknown;
}
