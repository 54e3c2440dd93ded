import * as z from "zod";
import type { SoftwareEvidence } from "./software-evidence.ts";
import type { SoftwareFacts } from "./software-facts.ts";

/**
 * What follows from the evidence. `safe` needs everything: who published it, a signature that holds, the hash, the source, and a scan that found nothing.
 * `doubtful` means that something speaks against it, `not known` that something is missing.
 */
export const SoftwareVerdict = z.object({
  verdict: z.enum(["safe", "not known", "doubtful", "malicious"]),
  /** What speaks against it, one sentence each. */
  against: z.array(z.string()),
  /** What is missing for `safe`, in words. */
  missing: z.array(z.string()),
});
export type SoftwareVerdict = z.output<typeof SoftwareVerdict>;

const wanted: { readonly [Name in keyof SoftwareFacts]?: string } = {
  file: "the name of the file",
  publisher: "the publisher",
  signature: "whether it is signed",
  sha256: "its SHA-256",
  source: "where it comes from",
};

/** Judges evidence. What is unknown never becomes safe, and one detection is enough to be malicious. */
export function judgeSoftware({ facts, scans, conflicts }: SoftwareEvidence): SoftwareVerdict {
  const saying = (verdict: string) => scans.filter((scan) => scan.verdict === verdict);
  const malicious = saying("malicious").map(({ by, detections }) =>
    detections === undefined ? `${by} says that it is malicious` : `${by}: malicious, by ${detections} scanners`,
  );
  const doubts = [
    ...saying("suspicious").map(({ by }) => `${by} is suspicious of it`),
    ...(facts.signature === "unsigned" ? ["it is not signed"] : []),
    ...(facts.signature === "broken" ? ["its signature does not hold"] : []),
    ...(facts.gatekeeper === "rejected" ? ["macOS would not let it run"] : []),
    ...conflicts.map((conflict) => `two sources disagree: ${conflict}`),
  ];
  const missing = Object.entries(wanted).flatMap(([name, words]) =>
    facts[name as keyof SoftwareFacts] === undefined ? [words] : [],
  );
  if (saying("no detections").length === 0) missing.push("a scan that found nothing");
  const against = [...malicious, ...doubts];
  if (malicious.length > 0) return { verdict: "malicious", against, missing };
  if (doubts.length > 0) return { verdict: "doubtful", against, missing };
  return { verdict: missing.length > 0 ? "not known" : "safe", against, missing };
}
