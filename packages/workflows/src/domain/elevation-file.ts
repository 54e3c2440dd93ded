import * as z from "zod";

/** What is known about a file. Absent means not known, which is never the same as harmless. */
export const ElevationFile = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  publisher: z.string().optional(),
  /** In lower-case hexadecimal. */
  sha256: z.string().optional(),
  /** What the service's own scan said; `unknown` when it did not scan or its word is not known. */
  scan: z.enum(["clean", "malicious", "unknown"]),
  /** The service's word for it, as it came. */
  scanText: z.string().optional(),
});
export type ElevationFile = z.output<typeof ElevationFile>;
