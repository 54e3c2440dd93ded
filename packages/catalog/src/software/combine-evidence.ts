import type { SoftwareEvidence } from "./software-evidence.ts";
import { SoftwareFacts } from "./software-facts.ts";
import type { SoftwareScan } from "./software-scan.ts";

/** What one source said. */
export interface EvidencePiece {
  /** Who said it, as it stands in a sentence, for example `the machine`. */
  readonly from: string;
  readonly facts: SoftwareFacts;
  readonly scans?: readonly SoftwareScan[];
}

/** A difference in one of these means that two sources speak of different files, or that one of them is wrong. */
const exact: ReadonlySet<string> = new Set(["sha256", "teamId", "signature", "gatekeeper"]);

/** Puts the pieces together, the most reliable source first: its word holds, and a later one that says otherwise about something exact is a conflict. */
export function combineEvidence(pieces: readonly EvidencePiece[]): SoftwareEvidence {
  const facts: Record<string, string> = {};
  const origins: string[] = [];
  const conflicts: string[] = [];
  const teller: Record<string, string> = {};
  for (const { from, facts: told } of pieces) {
    for (const name of Object.keys(SoftwareFacts.shape) as (keyof SoftwareFacts)[]) {
      const value = told[name];
      if (value === undefined) continue;
      const known = facts[name];
      if (known === undefined) {
        facts[name] = value;
        teller[name] = from;
        origins.push(`${name}: ${value} (${from})`);
      } else if (exact.has(name) && known.toLowerCase() !== value.toLowerCase()) {
        conflicts.push(`${name}: ${known} says ${teller[name]}, ${value} says ${from}`);
      }
    }
  }
  return { facts, scans: pieces.flatMap(({ scans = [] }) => [...scans]), origins, conflicts };
}
