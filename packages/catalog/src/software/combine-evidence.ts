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

/** Who signed it is for whoever saw the signature to say: the same names in a file or a form are words anybody can write. */
const signerNames: ReadonlySet<string> = new Set(["publisher", "teamId"]);

/**
 * Puts the pieces together, the most reliable source first: its word holds, and a later one that says otherwise about something exact is a conflict. Who
 * published it is told by the source of the signature before all others.
 */
export function combineEvidence(pieces: readonly EvidencePiece[]): SoftwareEvidence {
  const facts: Record<string, string> = {};
  const origins: string[] = [];
  const conflicts: string[] = [];
  const teller: Record<string, string> = {};
  const sawSignature = pieces.find(({ facts: { signature } }) => signature !== undefined)?.from;
  const signerFirst = [
    ...pieces.filter(({ from }) => from === sawSignature),
    ...pieces.filter(({ from }) => from !== sawSignature),
  ];
  for (const name of Object.keys(SoftwareFacts.shape) as (keyof SoftwareFacts)[]) {
    for (const { from, facts: told } of signerNames.has(name) ? signerFirst : pieces) {
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
  const { publisher, teamId } = facts;
  const signer = {
    ...(publisher !== undefined && teller.publisher === sawSignature ? { publisher } : {}),
    ...(teamId !== undefined && teller.teamId === sawSignature ? { teamId } : {}),
  };
  return { facts, signer, scans: pieces.flatMap(({ scans = [] }) => [...scans]), origins, conflicts };
}
