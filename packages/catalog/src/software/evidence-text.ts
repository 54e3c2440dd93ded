import type { SoftwareVerdict } from "./judge-software.ts";
import type { SoftwareEvidence } from "./software-evidence.ts";

/** The evidence as a person reads it on a ticket or a page: what is known and from whom, what speaks against it, and what is missing. */
export function evidenceText(
  { origins, scans }: SoftwareEvidence,
  { verdict, against, missing }: SoftwareVerdict,
): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `- ${line}`)];
  const scanned = scans.map(({ by, verdict: said, detections, scanners, scannedAt, link }) =>
    [
      `${by}: ${said}`,
      scanners === undefined ? undefined : `${detections ?? 0} of ${scanners} scanners found something`,
      scannedAt === undefined ? undefined : `scanned ${scannedAt}`,
      link,
    ]
      .filter((part) => part !== undefined)
      .join(", "),
  );
  return [
    `Verdict: ${verdict}`,
    ...list("Known", origins),
    ...list("Scans", scanned),
    ...list("Against it", against),
    ...list("Not known", missing),
  ].join("\n");
}
