import * as z from "zod";

/** What somebody who scans files said about this one. `unknown` covers everything that was not understood. */
export const SoftwareScan = z.object({
  /** Who said it, for example the service that decides, or the reputation service. */
  by: z.string(),
  verdict: z.enum(["no detections", "suspicious", "malicious", "unknown"]),
  /** How many scanners found something, and how many looked. */
  detections: z.int().optional(),
  scanners: z.int().optional(),
  scannedAt: z.string().optional(),
  link: z.string().optional(),
});
export type SoftwareScan = z.output<typeof SoftwareScan>;
