import type { FileReport } from "@msp/workflows/ports";
import type { FileObject } from "../client/records/file-object.ts";

/** A scanner that says one of these has looked. */
const looked = new Set(["malicious", "suspicious", "harmless", "undetected"]);
/** A scanner that says one of these has not. */
const didNotLook = new Set(["timeout", "confirmed-timeout", "failure", "type-unsupported"]);

/**
 * What the scanners found. One detection is enough to be malicious, one suspicion to be suspicious; no detections needs at least one scanner that looked and
 * no word this mapping does not know, because such a word could be a detection.
 */
export function toFileReport({ sha256, lastAnalysisStats, lastAnalysisAt }: FileObject): FileReport {
  const about = {
    link: `https://www.virustotal.com/gui/file/${sha256}`,
    ...(lastAnalysisAt === null ? {} : { scannedAt: new Date(lastAnalysisAt).toISOString() }),
  };
  if (lastAnalysisStats === null) return { verdict: "unknown", ...about };
  const { malicious = 0, suspicious = 0 } = lastAnalysisStats;
  const counted = Object.entries(lastAnalysisStats).filter(([, count]) => count > 0);
  const scanners = counted.reduce((sum, [word, count]) => sum + (looked.has(word) ? count : 0), 0);
  const numbers = { detections: malicious + suspicious, scanners };
  if (malicious > 0) return { verdict: "malicious", ...numbers, ...about };
  if (suspicious > 0) return { verdict: "suspicious", ...numbers, ...about };
  const isUnderstood = counted.every(([word]) => looked.has(word) || didNotLook.has(word));
  return { verdict: scanners > 0 && isUnderstood ? "no detections" : "unknown", ...numbers, ...about };
}
