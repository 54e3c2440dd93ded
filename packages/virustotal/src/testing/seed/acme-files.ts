import type { KnownFile } from "../state/known-file.ts";

/** Files the invented customer's people come across: one nobody found anything in, one that many did, one that a single scanner suspects. */
export const acmeFiles = [
  { sha256: "c1ea".repeat(16), name: "ScannerTools-2.1.pkg" },
  {
    sha256: "bad0".repeat(16),
    name: "FreeConverterSetup.exe",
    stats: { malicious: 41, suspicious: 2, undetected: 27 },
  },
  { sha256: "5a5b".repeat(16), name: "OldDriver.exe", stats: { suspicious: 1, undetected: 69 } },
] as const satisfies readonly KnownFile[];
