import { blobReferences } from "../evidence/blob-references.ts";
import { sha256 } from "./sha256.ts";
import { type SignedHead, signatureOfHead } from "./sign-head.ts";
import type { StoredJournal, StoredJournals } from "./stored-journals.ts";
import { verifyStoredRun } from "./verify-stored-run.ts";

/** What verifying every run of a store found. `unaltered` needs the key, and a signed head at the end of every run. */
export type StoreVerdict =
  | {
      readonly verdict: "unaltered" | "consistent";
      readonly runs: number;
      readonly entries: number;
      /** The head that was signed last: whoever has seen it elsewhere can tell whether later ones were cut off. */
      readonly head?: SignedHead;
      /** Runs with entries that no signed head covers: a process ended before it could sign them, or had no key. */
      readonly unsigned: readonly { readonly runId: string; readonly from: number }[];
    }
  | {
      readonly verdict: "altered";
      readonly runId?: string;
      /** The entry it is about, where it is about one. */
      readonly seq?: number;
      readonly reason: string;
    };

type Fault = Extract<StoreVerdict, { verdict: "altered" }>;

const altered = (runId: string | undefined, reason: string, seq?: number): Fault => ({
  verdict: "altered",
  ...(runId === undefined ? {} : { runId }),
  ...(seq === undefined ? {} : { seq }),
  reason,
});

/**
 * Proves that nothing in a store's journals was changed, removed, added or put elsewhere, and names the first entry that was: every run's chain, the heads
 * that are chained across runs, the lists that repeat what entries say, and the values kept beside them.
 *
 * What was written last of all can be cut off without a trace in the file itself; compare `head` with one that was printed elsewhere. Without `key` the
 * best verdict is `consistent`, as for one journal.
 *
 * @example
 * ```ts
 * import { type StoredJournals, verifyStoredJournals } from "@msp/workflows/run";
 *
 * const isGenuine = (journals: StoredJournals, key: string) => verifyStoredJournals(journals, { key }).verdict === "unaltered";
 * ```
 */
export function verifyStoredJournals(
  { runs, heads, blobs }: StoredJournals,
  { key }: { readonly key?: string } = {},
): StoreVerdict {
  const headsOf = byRun(heads);
  const references = new Map<string, { readonly runId: string; readonly seq: number }>();
  const unsigned: { runId: string; from: number }[] = [];
  let [count, entries] = [0, 0];
  for (const run of runs) {
    count += 1;
    const fault = numberFault(run, count);
    if (fault) return fault;
    const found = verifyStoredRun(run);
    const runId = run.listed?.runId ?? "";
    if ("reason" in found) return altered(run.listed?.runId, found.reason, found.seq);
    const own = headsOf.get(runId) ?? [];
    const cut = own.find(({ seq, hash }) => run.entries[seq - 1]?.hash !== hash);
    if (cut) return altered(runId, `the journal was cut or rewritten before entry ${cut.seq}`, cut.seq);
    const signed = Math.max(0, ...own.map(({ seq }) => seq));
    if (signed < run.entries.length) unsigned.push({ runId, from: signed + 1 });
    for (const { sha256: digest, seq } of blobReferences(found)) references.set(digest, { runId, seq });
    headsOf.delete(runId);
    entries += run.entries.length;
  }
  const fault = headFault(heads, headsOf, key) ?? blobFault(blobs, references);
  if (fault) return fault;
  const head = heads.at(-1);
  return {
    verdict: key !== undefined && unsigned.length === 0 ? "unaltered" : "consistent",
    runs: count,
    entries,
    ...(head === undefined ? {} : { head: bare(head) }),
    unsigned,
  };
}

function byRun(heads: readonly SignedHead[]): Map<string, SignedHead[]> {
  const found = new Map<string, SignedHead[]>();
  for (const head of heads) {
    const others = found.get(head.runId);
    if (others) others.push(head);
    else found.set(head.runId, [head]);
  }
  return found;
}

const bare = ({ runId, seq, hash, before, signature }: SignedHead): SignedHead => ({
  runId,
  seq,
  hash,
  before,
  signature,
});

/** Runs are numbered without gaps and never removed. */
const numberFault = ({ number }: StoredJournal, expected: number): Fault | undefined =>
  number === expected ? undefined : altered(undefined, `run number ${expected} is missing (found ${number})`);

function headFault(
  heads: StoredJournals["heads"],
  orphans: ReadonlyMap<string, readonly SignedHead[]>,
  key: string | undefined,
): Fault | undefined {
  let before = "";
  for (const [index, head] of heads.entries()) {
    const { runId, seq, number, signature } = head;
    if (number !== index + 1) return altered(runId, `signed head number ${index + 1} is missing`, seq);
    if (head.before !== before)
      return altered(runId, `signed head number ${number} does not follow the one before it`, seq);
    if (orphans.has(runId)) return altered(runId, `a signed head names a run that is gone`, seq);
    if (key !== undefined && signatureOfHead(head, key) !== signature)
      return altered(runId, `the signature of head number ${number} does not fit the key`, seq);
    before = signature;
  }
  return undefined;
}

function blobFault(
  blobs: StoredJournals["blobs"],
  references: Map<string, { readonly runId: string; readonly seq: number }>,
): Fault | undefined {
  const missing = new Map(references);
  for (const { hash, text } of blobs) {
    const reference = references.get(hash);
    if (!reference) return altered(undefined, `a value is kept that no entry refers to (${hash})`);
    if (sha256(text) !== hash)
      return altered(reference.runId, `the value beside entry ${reference.seq} was changed`, reference.seq);
    missing.delete(hash);
  }
  for (const { runId, seq } of missing.values()) return altered(runId, `the value beside entry ${seq} is missing`, seq);
  return undefined;
}
