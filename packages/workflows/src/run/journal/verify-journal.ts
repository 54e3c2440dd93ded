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
  const last = journal.heads.at(-1);
  if (options.key === undefined) return { verdict: "consistent", entries: journal.entries.length, head: previous };
  if (last === undefined)
    return altered(journal.entries.length, "no signed head: the end of the journal cannot be proven");
  for (const [index, head] of journal.heads.entries()) {
    if (signatureOfHead(head, options.key) !== head.signature)
      return altered(head.seq, `the signature of head ${head.seq} does not fit the key`);
    const before = journal.heads[index - 1];
    if (before !== undefined && before.seq >= head.seq) return altered(head.seq, "signed heads are out of order");
    if (head.runId !== journal.runId) return altered(head.seq, `head ${head.seq} belongs to run ${head.runId}`);
    if (journal.entries[head.seq - 1]?.hash !== head.hash)
      return altered(head.seq, `the journal was cut or rewritten before entry ${head.seq}`);
  }
  if (last.seq !== journal.entries.length)
    return altered(last.seq + 1, `entries after ${last.seq} are not covered by a signed head`);
  return { verdict: "unaltered", entries: journal.entries.length, head: previous };
}
