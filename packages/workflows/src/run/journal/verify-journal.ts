import { canonicalJson } from "./canonical-json.ts";
import { chainStart, hashOfEntry } from "./chain-entry.ts";
import type { Entry } from "./entry.ts";
import { type SignedHead, signatureOfHead } from "./sign-head.ts";

/** The journal of one run as it is stored, exported and verified. */
export interface Journal {
  readonly format: "msp-journal-1";
  readonly runId: string;
  readonly entries: readonly Entry[];
  /** Signed heads, oldest first; each names the one before, across runs. */
  readonly heads: readonly SignedHead[];
}

/** What verification found. `unaltered` needs the signing key; without it the chain can only be `consistent`. */
export type JournalVerdict =
  | { readonly verdict: "unaltered" | "consistent"; readonly entries: number; readonly head: string }
  | { readonly verdict: "altered"; readonly seq: number; readonly reason: string };

const altered = (seq: number, reason: string): JournalVerdict => ({ verdict: "altered", seq, reason });

/**
 * Proves that a journal was not changed, cut or reordered, and names the first entry that was.
 *
 * Without `key` somebody who can write the file can also rewrite the whole chain, so the best verdict is `consistent`.
 *
 * @example
 * ```ts
 * import { type Journal, verifyJournal } from "@msp/workflows/run";
 *
 * const isGenuine = (journal: Journal, key: string) => verifyJournal(journal, { key }).verdict === "unaltered";
 * ```
 */
export function verifyJournal(journal: Journal, options: { readonly key?: string } = {}): JournalVerdict {
  let previous = chainStart(journal.runId);
  for (const [index, entry] of journal.entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq) return altered(seq, `entry ${seq} is missing or out of order (found ${entry.seq})`);
    if (entry.previous !== previous) return altered(seq, `entry ${seq} does not follow the entry before it`);
    if (hashOfEntry(entry) !== entry.hash)
      return altered(seq, `entry ${seq} (${entry.kind} ${entry.path}) was changed`);
    previous = entry.hash;
  }
  const { key } = options;
  for (const [index, head] of journal.heads.entries()) {
    const problem = headProblem(journal, head, journal.heads[index - 1], key);
    if (problem !== undefined) return altered(head.seq, problem);
  }
  const entries = journal.entries.length;
  if (key === undefined) return { verdict: "consistent", entries, head: previous };
  const last = journal.heads.at(-1);
  if (last === undefined) return altered(entries, "no signed head: the end of the journal cannot be proven");
  if (last.seq !== entries) return altered(last.seq + 1, `entries after ${last.seq} are not covered by a signed head`);
  return { verdict: "unaltered", entries, head: previous };
}

/** What is wrong with a head. All but its signature shows without the key as well. */
function headProblem(
  { runId, entries }: Journal,
  head: SignedHead,
  before: SignedHead | undefined,
  key: string | undefined,
): string | undefined {
  const { seq, hash, before: signedBefore, signature } = head;
  const isBare =
    canonicalJson({ ...head }) === canonicalJson({ runId: head.runId, seq, hash, before: signedBefore, signature });
  if (!isBare) return `head ${seq} holds more than a signed head does`;
  if (key !== undefined && signatureOfHead(head, key) !== head.signature)
    return `the signature of head ${head.seq} does not fit the key`;
  if (before !== undefined && before.seq >= head.seq) return "signed heads are out of order";
  if (head.runId !== runId) return `head ${head.seq} belongs to run ${head.runId}`;
  if (entries[head.seq - 1]?.hash !== head.hash) return `the journal was cut or rewritten before entry ${head.seq}`;
  return undefined;
}
