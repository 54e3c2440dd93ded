/** What others know about a file. `unknown` covers a file nobody has seen and an answer nobody understands; it is never the same as harmless. */
export interface FileReport {
  readonly verdict: "no detections" | "suspicious" | "malicious" | "unknown";
  /** How many scanners found something, and how many looked. */
  readonly detections?: number;
  readonly scanners?: number;
  /** When it was scanned last, ISO 8601 in UTC. An old scan proves little. */
  readonly scannedAt?: string;
  /** The page a person looks at. */
  readonly link?: string;
}

/** What varies between reputation services. */
export interface FileReputationAbilities {
  /** Whether the licence allows what a provider does with it; a service that may not be used commercially says `personal`. */
  readonly licence: "commercial" | "personal" | "unknown";
}

/** What is known about a file by its hash. The file itself never leaves: uploads become visible to others. */
export interface FileReputation {
  /** By SHA-256 in hexadecimal; `InvalidRequestError` for anything else. A file nobody has seen is `unknown`, not an error. */
  reportOf(sha256: string): Promise<FileReport>;
}
